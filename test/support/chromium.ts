/**
 * A real Chromium for tests. Playwright's own download is out of reach on many machines, so the system's browser is
 * taken: the one that `CHROMIUM_PATH` names, one of the usual places, or else Debian's package, which is then installed.
 */
import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian's package puts it. */
const packagedPath = '/usr/bin/chromium'

const usualPaths = [
  packagedPath,
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The browser asks nobody for anything: what leaves it is what the page asked for. */
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
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumFlags] })
}

/** @throws Error as `launchChromium` does. */
export async function chromiumPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`)
  }
  const found = await installedPath()
  if (found !== undefined) return found
  await installPackage()
  const installed = await installedPath()
  if (installed !== undefined) return installed
  throw new Error(`The package chromium is installed, and yet none of ${usualPaths.join(', ')} is there.`)
}

async function installedPath(): Promise<string | undefined> {
  for (const path of usualPaths) if (await isExecutable(path)) return path
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Several test files may find no browser at the same moment: the first installs it, the others wait and find it there. */
async function installPackage(): Promise<void> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const script = `test -x ${packagedPath} || { apt-get update && apt-get install -y --no-install-recommends chromium; }`
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
