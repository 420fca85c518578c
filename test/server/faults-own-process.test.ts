/** The same faults where the process is the server's alone, with a `Request` and a `Response` of other making. */
import { afterAll, afterEach, expect, it } from 'vitest'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { mailedLink } from '../../mocks/scenarios/test-services.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { ask, exchange, message } from '../support/raw-http.ts'
import { servicesOf } from '../support/test-server.ts'

const server = await startMockServer({ ownsProcess: true })
const services = servicesOf(server)
const { faults, journal } = services.mocks
afterEach(() => server.reset())
afterAll(() => server.close())

const line = 'POST /notes/auth/refresh HTTP/1.1'

it('replies with texts, JSON and nothing', async () => {
  faults.add({ effect: { type: 'reply', status: 502, body: 'größe' }, times: 1 })
  const text = await ask(server.url, [line])
  expect(text).toMatchObject({ status: 502, body: 'größe' })
  expect(text.headers).toMatchObject({ 'content-type': 'text/plain;charset=UTF-8', 'content-length': '7' })

  const date = 'Sat, 01 Jan 2000 00:00:00 GMT'
  faults.add({ effect: { type: 'reply', status: 200, headers: { Date: date }, body: [1, null] }, times: 1 })
  const value = await ask(server.url, [line])
  expect(value).toMatchObject({ status: 200, body: '[1,null]', headers: { date, 'content-type': 'application/json' } })

  faults.add({ effect: { type: 'reply', status: 204 }, times: 1 })
  expect(await ask(server.url, [line])).toMatchObject({ status: 204, body: '' })
})

it('breaks connections off before a reply and within it, of documented replies and of pages', async () => {
  await notes.signUp(services)
  const link = await mailedLink(services, notes.ada.email)
  await services.fetch(link)
  const calls = [[line], [`GET ${link} HTTP/1.1`]]
  for (const call of calls) {
    const whole = await ask(server.url, call)
    const bytes = message([...call, 'Host: mocks'])
    faults.add({ effect: { type: 'cut' }, times: 1 })
    const [cut] = await exchange(server.url, bytes)
    expect(cut?.body).toBe(whole.body.slice(0, Math.floor(whole.body.length / 2)))
    expect(cut?.headers['content-length']).toBe(String(whole.body.length))
    faults.add({ effect: { type: 'drop', at: 'reply' }, times: 1 })
    expect(await exchange(server.url, bytes)).toEqual([])
  }
})

it('leaves the replies of others as they are, and in the journal', async () => {
  faults.add({ match: { service: 'thunder' }, effect: { type: 'drop' } })
  await notes.signUp(services)
  const reply = await services.fetch(await mailedLink(services, notes.ada.email))
  const page = await reply.text()
  expect(page).toContain('<h1>Verified</h1>')
  const [call] = await journal.list({}, { secrets: 'shown' })
  expect(call?.reply?.body).toMatchObject({ text: page, mediaType: 'text/html' })
})
