#!/usr/bin/env node
import { SeedError } from '../control/seed.ts'
/** The command `latchkey-mocks`: starts the server, says where it is, and stops it when told to. */
import { createLineWriter } from './line-writer.ts'
import { readOptions, UsageError, usage } from './options.ts'
import { startMockServer } from './server.ts'
import { startLine, startScreen } from './start-screen.ts'

const exitCodeOfBadUsage = 2
/** Long enough for the last lines to be written. */
const lastWordsMs = 100

/** What the server was started with, for those who do something beside it. */
export interface Started {
  readonly url: string
  readonly quiet: boolean
  readonly jsonLogs: boolean
}

async function main(): Promise<Started | undefined> {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options === 'help') {
    console.log(usage)
    return undefined
  }
  const { seed: seedFile, quiet, smtp, controlToken, ...rest } = options
  const server = await startMockServer({
    ...rest,
    ownsProcess: true,
    ...(seedFile !== undefined && { seed: await (await import('./seed-file.ts')).readSeedFile(seedFile) }),
    ...(smtp !== undefined && { smtp }),
    ...(controlToken !== undefined && { controlToken }),
    ...(!quiet && { log: createLineWriter(process.stdout) }),
  })
  const start = {
    url: server.url,
    checks: options.checks,
    // Whoever chose a token knows it.
    madeUpToken: controlToken === undefined ? server.controlToken : undefined,
  }
  console.log(options.jsonLogs ? startLine(start) : startScreen(start))

  const stop = () => {
    // A mail server that says nothing would keep the process for as long as its connection may last.
    void server.close().then(() => setTimeout(() => process.exit(), lastWordsMs).unref())
    // A second signal means now.
    process.once('SIGINT', () => process.exit(130))
    process.once('SIGTERM', () => process.exit(143))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return { url: server.url, quiet, jsonLogs: options.jsonLogs }
}

/** The one line for what the person at the keyboard can mend; `undefined` for everything else. */
function explanation(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof SeedError) return error.message
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Choose another with --port, or --port 0 for any free one.`
  if (code === 'EACCES') return `Port ${port} needs more rights than this user has. Choose one above 1023 with --port.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `This machine has no address ${address ?? 'of that name'} to listen on. See --host.`
  }
  return undefined
}

/** Resolves when the server takes calls; with `undefined` where none was started. */
export const started = main().catch((error: unknown) => {
  const line = explanation(error)
  if (line === undefined) throw error
  console.error(`latchkey-mocks: ${line}`)
  process.exitCode = exitCodeOfBadUsage
  return undefined
})
