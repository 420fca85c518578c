/**
 * A clone of the project in a temporary folder, with the real server, the real `npm start`, and small builds in the place of
 * those of the console and the site. The test lets each build go on, or fail, step by step.
 */
import { EventEmitter, once } from 'node:events'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { projectRoot } from '../contract/project-copy.ts'
import { type Command, startCommand } from '../support/server-command.ts'

/** A build that waits at a step for the word of the test. */
export interface Arrival {
  readonly pid: number
  /** At the end: whether the folder was built, or was up to date. */
  readonly built: string | null
  /** Lets it go on, or fail. */
  answer(word: 'go' | 'fail'): void
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>
}

export interface Clone {
  readonly root: string
  /** Starts `npm start`, with these flags, on a free port. */
  start(...flags: readonly string[]): Command
  /** Starts a build by itself, as `npm run docs` does. */
  build(): Command
  /** Waits until a build comes to one of these steps: `docs/half`, `docs/over` … Each arrival is given once. */
  arrival(...steps: readonly string[]): Promise<Arrival>
  /** Lets the builds of both parts go on to their ends, and tells whether each was built. */
  letAllBuild(): Promise<Readonly<Record<'console' | 'docs', string | null>>>
  remove(): Promise<void>
}

const scripts = {
  console: { script: 'mocks/console/build.ts', source: 'mocks/console', folder: 'mocks/dist/mocks/console-page' },
  docs: { script: 'docs/build.ts', source: 'docs', folder: 'docs/dist' },
} as const

export async function makeClone(): Promise<Clone> {
  const root = await mkdtemp(join(tmpdir(), 'latchkey-clone-'))
  const isNeeded = (file: string) => !/\/mocks\/(?:dist|node_modules|console)$/.test(file.replaceAll('\\', '/'))
  await cp(join(projectRoot, 'mocks'), join(root, 'mocks'), { recursive: true, filter: isNeeded })
  for (const part of ['node_modules', 'openapi']) await symlink(join(projectRoot, part), join(root, part), 'junction')
  await writeFile(join(root, 'package-lock.json'), '{}')
  const gatedBuild = pathToFileURL(fileURLToPath(new URL('./gated-build.ts', import.meta.url))).href
  for (const [name, { script, source, folder }] of Object.entries(scripts)) {
    await mkdir(join(root, source), { recursive: true })
    const args = [name, root, join(root, folder), [source], `The ${name} of the test`]
    const call = `await gatedBuild(${args.map((arg) => JSON.stringify(arg)).join(', ')})`
    await writeFile(join(root, script), `import { gatedBuild } from '${gatedBuild}'\n${call}\n`)
  }

  const gate = await openGate()
  const env = { BUILD_GATE: gate.url }
  return {
    root,
    start: (...flags) => startCommand({ script: join(root, 'mocks/start.ts'), args: ['--port', '0', ...flags], env }),
    build: () => startCommand({ script: join(root, scripts.docs.script), env }),
    arrival: gate.arrival,
    async letAllBuild() {
      const outcomes: Record<string, string | null> = {}
      for (const name of ['console', 'docs']) {
        const half = await gate.arrival(`${name}/half`, `${name}/over`)
        half.answer('go')
        const last = half.built === null ? await gate.arrival(`${name}/over`) : half
        if (last !== half) last.answer('go')
        outcomes[name] = last.built
      }
      return outcomes as Record<'console' | 'docs', string | null>
    },
    async remove() {
      gate.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

/** The server that builds ask before they go on. */
async function openGate() {
  const arrivals: { readonly step: string; readonly arrival: Arrival }[] = []
  const arrived = new EventEmitter()
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://gate')
    const arrival: Arrival = {
      pid: Number(searchParams.get('pid')),
      built: searchParams.get('built'),
      answer: (word) => void response.end(word),
      ended: new Promise((resolve) => request.socket.once('close', () => resolve())),
    }
    arrivals.push({ step: pathname.slice(1), arrival })
    arrived.emit('one')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async arrival(...steps: readonly string[]): Promise<Arrival> {
      for (;;) {
        const index = arrivals.findIndex(({ step }) => steps.includes(step))
        const [found] = index === -1 ? [] : arrivals.splice(index, 1)
        if (found !== undefined) return found.arrival
        await once(arrived, 'one')
      }
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
