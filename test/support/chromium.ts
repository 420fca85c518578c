/**
 * The real Chromium of the tests. Playwright's own download is out of reach on many machines, so the system's browser is taken:
 * the one that `CHROMIUM_PATH` names, one of the usual places, or else Debian's package, which is then installed.
 *
 * Most tests run in Chromium's headless shell: the same engine without a user interface, which takes a third of the time. What is
 * about the browser itself runs in Chromium as people have it.
 */
import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

export type ChromiumKind = 'whole' | 'shell'

/** Debian's package of each kind, and where it puts the browser. */
const packages = {
  whole: { name: 'chromium', path: '/usr/bin/chromium' },
  shell: { name: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' },
} as const

/** Where other systems have a Chromium. It serves as both kinds. */
const otherPaths = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** The browser sends no requests of its own: a test sees only what the page asked for. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const installTimeoutMs = 600_000
const run = promisify(execFile)

/** @throws Error if there is no browser and none can be installed; its message says what to do. */
export async function launchChromium(kind: ChromiumKind = 'shell'): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(kind), args: [...chromiumFlags] })
}

/** @throws Error as `launchChromium` does. */
export async function chromiumPath(kind: ChromiumKind = 'shell'): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`)
  }

  const found = await findInstalled(kind)
  if (found !== undefined) return found

  await installPackage(kind)
  return packages[kind].path
}

/** On a system without Debian's packages, any Chromium that is there. */
async function findInstalled(kind: ChromiumKind): Promise<string | undefined> {
  for (const path of [packages[kind].path, ...otherPaths]) if (await isExecutable(path)) return path
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Two processes may find no browser at the same moment: the first installs it, the other waits and finds it there. */
async function installPackage(kind: ChromiumKind): Promise<void> {
  const { name, path } = packages[kind]
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const script = `test -x ${path} || { apt-get update && apt-get install -y --no-install-recommends ${name}; }`
  const locked = ['flock', join(tmpdir(), 'latchkey-chromium.lock'), 'sh', '-c', script]
  const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...locked]
  try {
    await run(command, rest, { timeout: installTimeoutMs, maxBuffer: 64 * 1_024 * 1_024 })
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string }
    throw new Error(
      `There is no Chromium, and apt-get could not install one. Install it, or name one in CHROMIUM_PATH.\n${stderr}`,
      { cause: error },
    )
  }
}
