/** An empty project elsewhere, into which both packages are installed as a user installs them. */
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { succeed, type Tarballs } from './tarballs.ts'

/** The oldest TypeScript that is promised, and the last of each major version since. */
export const compilers = { '5.4': '5.4.5', '5.9': '5.9.3', '6.0': '6.0.3', '7.0': '7.0.2' } as const

/** The oldest Node that is promised. */
const oldestNode = '22.23.3'

/** @param root a folder that is empty. */
export async function installConsumer(root: string, tarballs: Tarballs): Promise<void> {
  const typescripts = Object.entries(compilers).map(([name, version]) => [`ts-${name}`, `npm:typescript@${version}`])
  const manifest = {
    private: true,
    type: 'module',
    dependencies: {
      latchkey: tarballs.sdk,
      'latchkey-mocks': tarballs.mocks,
      '@types/node': '24',
      node: oldestNode,
      ...Object.fromEntries(typescripts),
    },
    allowScripts: { node: true, '@scarf/scarf': false },
  }
  await writeFile(join(root, 'package.json'), JSON.stringify(manifest))
  await cp(fileURLToPath(new URL('../../package/consumer/', import.meta.url)), root, { recursive: true })
  await succeed('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], root)
}
