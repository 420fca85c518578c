import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startMockServer } from '../../mocks/server/server.ts'
import type { Mail } from '../../mocks/world/mailbox.ts'
import * as notes from '../mocks/notes/calls.ts'
import * as nwapp from '../mocks/nwapp/calls.ts'
import * as thunder from '../mocks/thunder/calls.ts'
import { controlReply } from './control-contract.ts'
import { labOf } from './labs.ts'

const seeded = { username: 'grace', email: 'grace@example.com', password: 'nanoseconds' }
const server = await startMockServer({ seed: { users: { notes: [seeded] } } })
const lab = labOf(server)
afterEach(() => server.reset())
afterAll(() => server.close())

/** Status and body of a call, which is held against the description of the API. */
async function control(
  method: string,
  path: string,
  body?: string,
): Promise<{ status: number; body: unknown; reply: Response }> {
  const reply = await fetch(server.url + path, { method, ...(body !== undefined && { body }) })
  return { status: reply.status, reply, body: await controlReply(method, path, reply) }
}

const mailAt = async (query = '') =>
  ((await control('GET', `/_mock/v1/mail${query}`)).body as { readonly mail: readonly Mail[] }).mail

describe('GET /_mock/v1/mail', () => {
  it('has no mail at first', async () => {
    expect(await control('GET', '/_mock/v1/mail')).toMatchObject({ status: 200, body: { mail: [] } })
  })

  it('gives every mail, newest first, by service and by recipient', async () => {
    await notes.signUp(lab)
    await nwapp.register(lab)
    await notes.signUp(lab, { username: 'charles', email: 'charles@example.com' })
    await thunder.addAda(lab)
    await thunder.call(lab, 'POST /verify')

    const shown = async (query?: string) => (await mailAt(query)).map(({ service, to }) => `${service} ${to}`)
    expect(await shown()).toEqual([
      'thunder ada@example.com',
      'notes charles@example.com',
      'nwapp ada@example.com',
      'notes ada@example.com',
    ])
    expect(await shown('?service=notes')).toEqual(['notes charles@example.com', 'notes ada@example.com'])
    expect(await shown('?to=ADA@example.com')).toHaveLength(3)
    expect(await shown('?service=nwapp&to=ada%40example.com')).toEqual(['nwapp ada@example.com'])
    expect(await shown('?service=fittrackee')).toEqual([])
    expect(await shown('?to=nobody@example.com')).toEqual([])
  })

  it('shows the text, and links on this server that work', async () => {
    await notes.signUp(lab)
    const [mail] = await mailAt('?service=notes&to=ada@example.com')
    const [link = ''] = mail?.links ?? []
    expect(mail).toMatchObject({ from: 'notes@example.com', subject: 'Verify your account' })
    expect(mail?.text.split('\n')).toContain(link)
    expect(mail?.html).toContain(`<a href="${link}">`)
    expect(link.startsWith(`${server.url}/notes/`)).toBe(true)
    expect(await (await fetch(link)).text()).toContain('<h1>Verified</h1>')
  })
})

describe('POST /_mock/v1/clock/advance', () => {
  const advance = (body?: string) => control('POST', '/_mock/v1/clock/advance', body)

  it('moves the clock of every service, parts of a second too', async () => {
    const { access_token } = await notes.signedIn(lab)
    const before = Date.now()
    const { status, body } = await advance('{"seconds":7199.5}')
    expect(status).toBe(200)
    const movedMs = Date.parse((body as { readonly now: string }).now) - before
    expect(movedMs).toBeGreaterThanOrEqual(7_199_500)
    expect(movedMs).toBeLessThan(7_229_500)
    await advance('{"seconds":60}')
    expect((await notes.logIn(lab, {}, notes.bearer(access_token))).status).toBe(403)
  })

  it('takes no time at all for an answer to zero', async () => {
    expect((await advance('{"seconds":0}')).status).toBe(200)
  })

  it('refuses what is no number of seconds', async () => {
    const title = 'Send a JSON object with a number of seconds: {"seconds": 120}.'
    const wrong = [
      undefined,
      '',
      'soon',
      '120',
      'null',
      '[120]',
      '{}',
      '{"seconds":"120"}',
      '{"seconds":null}',
      '{"seconds":NaN}',
      '{"seconds":Infinity}',
      '{"Seconds":1}',
    ]
    for (const body of wrong) {
      expect(await advance(body), body).toMatchObject({
        status: 400,
        body: { type: 'about:blank', title, status: 400 },
      })
    }
  })

  it('refuses a time that no clock can be moved by, and stays where it is', async () => {
    const before = Date.now()
    const finite = 'A clock advances by a finite time of 0 or more.'
    for (const seconds of ['-1', '-0.001', '1e999', '-1e999', '1e306']) {
      const refused = await advance(`{"seconds":${seconds}}`)
      expect(refused, seconds).toMatchObject({ status: 400, body: { title: finite } })
    }
    const past = await advance('{"seconds":1e14}')
    expect(past).toMatchObject({ status: 400, body: { title: 'A clock cannot advance past the year 275760.' } })
    const { body } = await advance('{"seconds":0}')
    expect(Date.parse((body as { readonly now: string }).now) - before).toBeLessThan(30_000)
  })
})

describe('POST /_mock/v1/reset', () => {
  it('goes back to the seed: its accounts and no others, no mail, the real time', async () => {
    await notes.signUp(lab)
    await control('POST', '/_mock/v1/clock/advance', '{"seconds":1000000}')

    expect((await control('POST', '/_mock/v1/reset')).status).toBe(204)
    expect(await mailAt()).toEqual([])
    expect(server.world.clock.now() - Date.now()).toBeLessThan(1_000)
    expect((await notes.logIn(lab)).status).toBe(406)
    const { username, password } = seeded
    expect((await notes.logIn(lab, { username, password })).status).toBe(200)
    expect((await notes.signUp(lab)).status).toBe(200)
  })

  it('makes tokens worthless', async () => {
    const token = (await notes.signedIn(lab)).refresh_token
    expect((await notes.refresh(lab, token)).status).toBe(200)
    await control('POST', '/_mock/v1/reset')
    expect((await notes.refresh(lab, token)).status).toBe(406)
  })
})

describe('anything else under /_mock/', () => {
  it('is a problem that lists the resources', async () => {
    for (const path of ['/_mock/', '/_mock/v1', '/_mock/v1/mail/', '/_mock/v2/mail', '/_mock/__proto__']) {
      expect(await control('GET', path), path).toMatchObject({
        status: 404,
        body: {
          title: 'The control API has no such resource.',
          resources: expect.arrayContaining(['/_mock/v1/mail', '/_mock/v1/clock/advance', '/_mock/v1/reset']),
        },
      })
    }
  })

  it('is a problem with the allowed method where the method is wrong', async () => {
    const wrong = [
      ['POST', '/_mock/v1/mail', 'GET'],
      ['DELETE', '/_mock/v1/mail', 'GET'],
      ['GET', '/_mock/v1/clock/advance', 'POST'],
      ['PUT', '/_mock/v1/reset', 'POST'],
      ['OPTIONS', '/_mock/v1/reset', 'POST'],
    ] as const
    for (const [method, path, allow] of wrong) {
      const { status, body, reply } = await control(method, path)
      expect(status).toBe(405)
      expect(reply.headers.get('allow')).toBe(allow)
      expect(body).toEqual({ type: 'about:blank', title: `${path} takes ${allow}.`, status: 405 })
    }
  })
})
