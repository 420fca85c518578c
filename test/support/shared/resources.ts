/** What takes seconds to make, and is therefore made once for all test files of a run. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BrowserServer, chromium } from 'playwright-core'
import { type ChromiumKind, chromiumFlags, chromiumPath } from '../chromium.ts'
import { installConsumer } from './consumer.ts'
import { packTarballs, type Tarballs } from './tarballs.ts'

export interface SharedResources {
  /** One headless shell of Chromium for the whole run. Each test file connects to it, and each test opens a context. */
  readonly browser: { readonly wsEndpoint: string }
  /** The same with Chromium's whole user interface. */
  readonly wholeBrowser: { readonly wsEndpoint: string }
  /** `dist/` and `mocks/dist/`, which the names `latchkey` and `latchkey-mocks` lead to. */
  readonly packages: { readonly built: true }
  /** The control room, built to where the server looks for it. */
  readonly console: { readonly built: true }
  /** The documentation site. */
  readonly site: { readonly folder: string }
  /** Both packages as they are published. */
  readonly tarballs: Tarballs
  /** A project elsewhere, into which both tarballs are installed. */
  readonly consumer: { readonly root: string }
  /** The page in which snippets are tested, built to a folder. */
  readonly snippetPage: { readonly folder: string }
}

export type ResourceName = keyof SharedResources

export interface OpenResources {
  /**
   * Makes a resource, or gives the one that is there or being made.
   * @throws Error if it cannot be made; the next call tries again.
   */
  get<Name extends ResourceName>(name: Name): Promise<SharedResources[Name]>
  /** Lets what is built from sources be looked at anew. What is up to date costs little. */
  forgetBuilds(): void
  close(): Promise<void>
}

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))
const execute = promisify(execFile)

export function openResources(): OpenResources {
  const made = new Map<ResourceName, Promise<unknown>>()
  const temporaryFolders: string[] = []
  const browserServers: BrowserServer[] = []

  const get = <Name extends ResourceName>(name: Name): Promise<SharedResources[Name]> => {
    const known = made.get(name) as Promise<SharedResources[Name]> | undefined
    if (known !== undefined) return known

    const making = makers[name]() as Promise<SharedResources[Name]>
    made.set(name, making)
    making.catch(() => made.delete(name))
    return making
  }

  const temporaryFolder = async (name: string) => {
    const folder = await mkdtemp(join(tmpdir(), `latchkey-${name}-`))
    temporaryFolders.push(folder)
    return folder
  }

  const launchBrowser = async (kind: ChromiumKind) => {
    const server = await chromium.launchServer({ executablePath: await chromiumPath(kind), args: [...chromiumFlags] })
    browserServers.push(server)
    return { wsEndpoint: server.wsEndpoint() }
  }

  const makers: { readonly [Name in ResourceName]: () => Promise<SharedResources[Name]> } = {
    async browser() {
      return launchBrowser('shell')
    },
    async wholeBrowser() {
      return launchBrowser('whole')
    },
    async packages() {
      // `npm run check` looks at the types, and so does the build of a tarball.
      await runNode(
        'node_modules/typescript/bin/tsc',
        '-b',
        '--noCheck',
        'tsconfig.build.json',
        'mocks/tsconfig.build.json',
      )
      await runNode('mocks/build.ts')
      return { built: true }
    },
    async console() {
      await runNode('mocks/console/build.ts')
      return { built: true }
    },
    async site() {
      await runNode('docs/build.ts')
      return { folder: join(projectRoot, 'docs/dist') }
    },
    async tarballs() {
      await get('site')
      return packTarballs()
    },
    async consumer() {
      const [root, tarballs] = await Promise.all([temporaryFolder('consumer'), get('tarballs')])
      await installConsumer(root, tarballs)
      return { root }
    },
    async snippetPage() {
      await get('packages')
      const folder = await temporaryFolder('snippet-page')
      await runNode('test/docs/page/build.ts', folder)
      return { folder }
    },
  }

  return {
    get,
    forgetBuilds() {
      for (const name of made.keys()) if (!name.toLowerCase().endsWith('browser')) made.delete(name)
    },
    async close() {
      await Promise.allSettled(made.values())
      await Promise.all(browserServers.map((server) => server.close()))
      await Promise.all(temporaryFolders.map((folder) => rm(folder, { recursive: true, force: true })))
    },
  }
}

/** @throws Error with what the script printed, if it fails. */
async function runNode(script: string, ...args: readonly string[]): Promise<void> {
  const options = { cwd: projectRoot, maxBuffer: 64 * 1_024 * 1_024 }
  await execute(process.execPath, [script, ...args], options).catch(
    (error: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`${script} failed.\n${error.stdout}${error.stderr}`, { cause: error })
    },
  )
}
