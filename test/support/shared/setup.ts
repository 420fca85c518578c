/**
 * Runs once for a whole run of the tests, in Vitest's main process. It listens on loopback, makes a shared resource when the
 * first test file asks for it, and gives the same one to all that ask later. `../shared.ts` is the asking side.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { openResources, type ResourceName } from './resources.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared resources are asked for, with a slash at the end. */
    readonly sharedUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const resources = openResources()

  const server = createServer(async (request, reply) => {
    const name = (request.url ?? '/').slice(1)
    try {
      const made = await resources.get(name as ResourceName)
      reply.setHeader('content-type', 'application/json').end(JSON.stringify(made))
    } catch (error) {
      reply.writeHead(500).end(error instanceof Error ? error.message : String(error))
    }
  })
  // A build takes longer than a server waits by default.
  server.requestTimeout = 0
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  project.provide('sharedUrl', `http://127.0.0.1:${port}/`)

  // A full run needs all of them in the end: begin while the first tests run.
  for (const name of (process.env.LATCHKEY_PREPARE ?? '').split(',').filter(Boolean)) {
    resources.get(name as ResourceName).catch(() => undefined)
  }
  // In watch mode the sources may have changed since they were built.
  project.onTestsRerun(() => resources.forgetBuilds())

  return async () => {
    server.close()
    server.closeAllConnections()
    await resources.close()
  }
}
