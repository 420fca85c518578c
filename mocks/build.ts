/** Adds to `dist/` what the compiler does not write: where `#codec` leads there, and the licence. */
import { copyFile, readFile, writeFile } from 'node:fs/promises'

const here = (path: string) => new URL(path, import.meta.url)

interface Imports {
  readonly '#codec': Readonly<Record<string, string>>
}

const { type, imports } = JSON.parse(await readFile(here('package.json'), 'utf8')) as {
  readonly type: string
  readonly imports: Imports
}

/** Node takes `#` names from the nearest package.json: the one beside this file is about the sources. */
const codec = Object.entries(imports['#codec']).map(([where, file]) => [where, file.replace(/\.ts$/, '.js')])
const manifest = { type, imports: { '#codec': Object.fromEntries(codec) } }

await writeFile(here('dist/mocks/package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
await copyFile(here('../LICENSE'), here('dist/LICENSE'))
