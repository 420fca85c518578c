/** `fetch` is looked up when a call is made: what replaces it later is used. */
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, expect, it, vi } from 'vitest'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import { ada, startFluencyBox } from './fluency-box-script.ts'

let server: FaultServer | undefined

afterEach(async () => {
  vi.unstubAllGlobals()
  await server?.close()
  server = undefined
})

it('uses a global fetch that was replaced after the client was made, and the old one when that is back', async () => {
  const box = await startFluencyBox()
  server = box
  const client = await box.signedIn()
  const user = { uid: 'stub', email_address: ada.email, profile_picture: 'default_image.jpg' }
  const seen: string[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    seen.push(`${request.method} ${request.url} ${request.headers.get('x-access-token')}`)
    return Response.json({ status: 'success', user })
  })
  expect(await client.getAccount()).toMatchObject({ id: 'stub' })
  expect(seen).toEqual([`GET ${box.url}/users/ada access-1`])
  vi.unstubAllGlobals()
  expect(await client.getAccount()).toMatchObject({ id: 'ada' })
  expect(seen).toHaveLength(1)
})

it('is seen by an MSW that begins to listen after the client was made, and the refresh with it', async () => {
  const client = createFluencyBox({ baseUrl: 'https://accounts.example.com' })
  let refreshes = 0
  const msw = setupServer(
    http.post('https://accounts.example.com/login', () =>
      HttpResponse.json({ token: 'access-1', refresh_token: 'refresh-1', uid: 'ada' }),
    ),
    http.post('https://accounts.example.com/refresh_token', () => {
      refreshes++
      return HttpResponse.json({ token: 'access-2', refresh_token: 'refresh-2', uid: 'ada' })
    }),
    http.get('https://accounts.example.com/reports', ({ request }) => {
      return new HttpResponse(null, { status: request.headers.get('x-access-token') === 'access-2' ? 200 : 401 })
    }),
  )
  msw.listen({ onUnhandledFrame: 'error' })
  await client.signIn(ada)
  expect((await client.fetch('/reports')).status).toBe(200)
  expect(refreshes).toBe(1)
  msw.close()
})

it('prefers the fetch of its options, whatever becomes of the global one', async () => {
  server = await startFaultServer(() => ({ body: {} }))
  const seen: string[] = []
  const native = globalThis.fetch
  const client = createFluencyBox({
    baseUrl: server.url,
    fetch: (request) => {
      seen.push(request.url)
      return native(request)
    },
  })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('Not this one.')))
  expect((await client.fetch('/reports')).status).toBe(200)
  expect(seen).toEqual([`${server.url}/reports`])
})
