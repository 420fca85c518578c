/** Real MSW in this process, for the length of one test. */
import { type HttpHandler, http } from 'msw'
import { type SetupServer, setupServer } from 'msw/node'
import { onTestFinished } from 'vitest'

/** What none of the handlers takes finds no network. */
export function intercept(...handlers: readonly HttpHandler[]): SetupServer {
  const server = setupServer(
    ...handlers,
    http.all('*', () => Response.error()),
  )
  server.listen()
  onTestFinished(() => server.close())
  return server
}
