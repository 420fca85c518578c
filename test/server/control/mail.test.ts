import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as fluencyBox from '../../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../../mocks/scenarios/nwapp/calls.ts'
import * as thunder from '../../../mocks/scenarios/thunder/calls.ts'
import type { Mail } from '../../../mocks/world/mailbox.ts'
import { startControl } from './control.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

const mailAt = async (query = '') => (await good<{ readonly mail: readonly Mail[] }>('GET', `/mail${query}`)).mail
const shown = async (query = '') => (await mailAt(query)).map(({ service, to }) => `${service} ${to}`)
const signUpCharles = () => notes.signUp(services, { username: 'charles', email: 'charles@example.com' })

async function mailFromEverybody() {
  await notes.signUp(services)
  await nwapp.register(services)
  await signUpCharles()
  await thunder.addAda(services)
  await thunder.call(services, 'POST /verify')
}

describe('the list of mail', () => {
  it('is empty at first', async () => {
    expect(await mailAt()).toEqual([])
  })

  it('has every mail, newest first, and those of a service and to an address', async () => {
    await mailFromEverybody()
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

  it('has what came after a mail, or all that is there if that one is gone', async () => {
    await mailFromEverybody()
    const [newest, , third] = await mailAt()
    expect(await shown(`?after=${third?.id}`)).toEqual(['thunder ada@example.com', 'notes charles@example.com'])
    expect(await shown(`?after=${third?.id}&service=notes`)).toEqual(['notes charles@example.com'])
    expect(await shown(`?after=${newest?.id}`)).toEqual([])
    expect(await shown('?after=nothing')).toHaveLength(4)
  })

  it('shows a mail as its reader gets it: headers, text, page, and links on this server that work', async () => {
    await good('POST', '/clock/freeze')
    await good('POST', '/clock/set', { now: '2026-03-01T09:30:00Z' })
    await notes.signUp(services)
    const [mail] = await mailAt()
    const [link = ''] = mail?.links ?? []
    expect(mail).toMatchObject({
      from: 'notes@example.com',
      subject: 'Verify your account',
      sentAt: '2026-03-01T09:30:00.000Z',
      headers: {
        from: 'notes@example.com',
        to: 'ada@example.com',
        subject: 'Verify your account',
        date: 'Sun, 01 Mar 2026 09:30:00 GMT',
        'message-id': `<${mail?.id}@example.com>`,
      },
    })
    expect(mail?.text.split('\n')).toContain(link)
    expect(mail?.html).toContain(`<a href="${link}">`)
    expect(link.startsWith(`${server.url}/notes/`)).toBe(true)
    expect(await (await fetch(link)).text()).toContain('<h1>Verified</h1>')
  })

  it('shows names that look like HTML as text in the page', async () => {
    await fluencyBox.signUp(services, { first_name: '<b>Ada</b>' })
    await fluencyBox.askForReset(services)
    const [mail] = await mailAt('?service=fluency-box')
    expect(mail?.text).toContain('<b>Ada</b>')
    expect(mail?.html).toContain('&lt;b&gt;Ada&lt;/b&gt;')
  })

  it('has a mail that could not be sent in no place', async () => {
    await good('PATCH', '/outages/notes', { mail: 'down' })
    await notes.signUp(services)
    expect(await mailAt()).toEqual([])
  })
})

describe('waiting for mail', () => {
  /** Waits until a call waits for mail. */
  const someoneWaits = (before: number) => expect.poll(() => server.world.events.listeners).toBeGreaterThan(before)

  it('ends when a mail comes that fits, and not for another', async () => {
    const before = server.world.events.listeners
    const waiting = mailAt('?to=ada@example.com&waitMs=60000')
    await someoneWaits(before)
    await signUpCharles()
    await someoneWaits(before)
    await notes.signUp(services)
    expect((await waiting).map(({ to }) => to)).toEqual(['ada@example.com'])
    await expect.poll(() => server.world.events.listeners).toBe(before)
  })

  it('takes no time where a mail is there already', async () => {
    await notes.signUp(services)
    expect(await shown('?waitMs=60000')).toEqual(['notes ada@example.com'])
  })

  it('goes on past a mail that was there, where another is asked for', async () => {
    await notes.signUp(services)
    const [first] = await mailAt()
    const before = server.world.events.listeners
    const waiting = shown(`?after=${first?.id}&waitMs=60000`)
    await someoneWaits(before)
    await signUpCharles()
    expect(await waiting).toEqual(['notes charles@example.com'])
  })

  it('gives an empty list when the time is over', async () => {
    expect(await mailAt('?waitMs=1')).toEqual([])
    expect(await mailAt('?waitMs=0')).toEqual([])
  })

  it('ends when the client leaves', async () => {
    const before = server.world.events.listeners
    const leaving = new AbortController()
    const waiting = fetch(`${server.url}/_mock/v1/mail?waitMs=60000`, { signal: leaving.signal })
    await someoneWaits(before)
    leaving.abort()
    await expect(waiting).rejects.toThrow(/aborted/)
    await expect.poll(() => server.world.events.listeners).toBe(before)
  })

  it('ends when the server closes', async () => {
    const own = await startControl()
    const before = own.server.world.events.listeners
    const waiting = fetch(`${own.server.url}/_mock/v1/mail?waitMs=60000`)
    await expect.poll(() => own.server.world.events.listeners).toBeGreaterThan(before)
    await own.server.close()
    expect(await (await waiting).json()).toEqual({ mail: [] })
  })

  it.each([
    ['?waitMs=-1', /waitMs must be >= 0/],
    ['?waitMs=60001', /waitMs must be <= 60000/],
    ['?waitMs=1.5', /waitMs must be integer/],
    ['?waitMs=', /waitMs must be integer/],
    ['?waitMs=soon', /waitMs must be integer/],
    ['?service=nowhere', /service must be one of/],
    ['?to=', /to must NOT have fewer than 1/],
    ['?to=a&to=b', /to must be string/],
    ['?from=a', /must not have 'from'/],
  ])('is refused for %s', async (query, reason) => {
    expect(await problem(400, 'GET', `/mail${query}`)).toMatch(reason)
  })
})

describe('one mail', () => {
  it('is read by its id', async () => {
    await mailFromEverybody()
    for (const mail of await mailAt()) expect(await good('GET', `/mail/${mail.id}`)).toEqual(mail)
  })

  it('is deleted, and its link still works', async () => {
    await mailFromEverybody()
    const [mail] = await mailAt('?to=ada@example.com&service=notes')
    expect(await send('DELETE', `/mail/${mail?.id}`)).toMatchObject({ status: 204, body: undefined })
    expect(await shown()).toHaveLength(3)
    await problem(404, 'GET', `/mail/${mail?.id}`)
    await problem(404, 'DELETE', `/mail/${mail?.id}`)
    expect((await fetch(mail?.links[0] ?? '')).status).toBe(200)
    expect((await notes.logIn(services)).status).toBe(200)
  })

  it('that there is not is a 404', async () => {
    for (const id of ['nothing', '__proto__', '%ZZ', 'a%2Fb']) await problem(404, 'GET', `/mail/${id}`)
  })
})

it('all mail is deleted, and its links still work', async () => {
  await mailFromEverybody()
  const mails = await mailAt()
  expect(await send('DELETE', '/mail')).toMatchObject({ status: 204, body: undefined })
  expect(await mailAt()).toEqual([])
  for (const { links } of mails) expect((await fetch(links[0] ?? '')).status).toBe(200)
  expect((await send('DELETE', '/mail')).status).toBe(204)
})
