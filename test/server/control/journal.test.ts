import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../../mocks/scenarios/nwapp/calls.ts'
import { form } from '../../../mocks/scenarios/test-services.ts'
import type { JournalCall } from '../../../mocks/world/journal/entry.ts'
import type { Har } from '../../../mocks/world/journal/har.ts'
import { startControl } from './control.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

interface CallList {
  readonly calls: readonly JournalCall[]
  readonly total: number
}
const list = (query = '') => good<CallList>('GET', `/journal${query}`)
const lines = async (query: string) =>
  (await list(query)).calls.map(({ operation, status }) => `${operation} ${status}`)

/** Oldest first: a sign-up that violates the contract, one that does not, a sign-in in vain, one that a fault hits, a page. */
async function makeCalls() {
  await services.fetch('/notes/auth/signup', form({ username: 'ada' }))
  await notes.signUp(services)
  await nwapp.logIn(services)
  await good('POST', '/faults', { effect: { type: 'reply', status: 503 }, times: 1 })
  await nwapp.logIn(services, { email: 'grace@example.com' })
  await services.fetch('/notes/auth/verify?token=nothing')
}

describe('the journal', () => {
  it('has every call of the services, newest first, and no call of the control API', async () => {
    await makeCalls()
    const { calls, total } = await list()
    expect(total).toBe(5)
    expect(
      calls.map(({ service, operation, method, path, status }) => [service, operation, method, path, status]),
    ).toEqual([
      ['notes', null, 'GET', '/notes/auth/verify', expect.any(Number)],
      ['nwapp', 'nwappLogin', 'POST', '/nwapp/api/v1/public/login', 503],
      ['nwapp', 'nwappLogin', 'POST', '/nwapp/api/v1/public/login', 400],
      ['notes', 'notesSignup', 'POST', '/notes/auth/signup', 200],
      ['notes', 'notesSignup', 'POST', '/notes/auth/signup', expect.any(Number)],
    ])
    expect(calls[1]?.faults).toMatchObject([{ effect: 'reply' }])
    expect(calls[4]?.violations.length).toBeGreaterThan(0)
  })

  it('is filtered by all that its description names', async () => {
    await makeCalls()
    const first = (await list()).calls.at(-1)?.id ?? 0
    const expected: readonly (readonly [query: string, total: number])[] = [
      ['?service=notes', 3],
      ['?operation=nwappLogin', 2],
      ['?method=get', 1],
      ['?status=503', 1],
      ['?path=/notes/auth/signup', 2],
      ['?path=/notes/*', 3],
      ['?violations=true', 1],
      ['?violations=false', 4],
      ['?fault=true', 1],
      ['?fault=false', 4],
      ['?text=GRACE@example.com', 1],
      [`?after=${first}`, 4],
      ['?service=nwapp&fault=false', 1],
      ['?service=thunder', 0],
      ['?operation=constructor', 0],
    ]
    for (const [query, total] of expected) {
      const found = await list(query)
      expect([found.calls.length, found.total], query).toEqual([total, total])
    }
  })

  it('has a limit, and tells how many fit over it', async () => {
    await makeCalls()
    expect(await lines('?limit=2&service=nwapp')).toEqual(['nwappLogin 503', 'nwappLogin 400'])
    expect((await list('?limit=1&service=notes')).total).toBe(3)
    expect(await list('?limit=0')).toEqual({ calls: [], total: 5 })
  })

  it('shows up to a hundred calls where no limit is given', async () => {
    for (let number = 0; number < 101; number += 1) await notes.logIn(services)
    const { calls, total } = await list()
    expect([calls.length, total]).toEqual([100, 101])
  })

  it('hides passwords and tokens unless they are asked for, and finds none by them', async () => {
    const { access_token, refresh_token } = await notes.signedIn(services)
    await notes.refresh(services, refresh_token, notes.bearer(access_token))
    const secrets = [notes.ada.password, access_token, refresh_token]
    const hidden = JSON.stringify([await list(), await har()])
    const shown = JSON.stringify(await list('?secrets=shown'))
    for (const secret of secrets) {
      expect(hidden).not.toContain(secret)
      expect(shown).toContain(secret)
      expect((await list(`?text=${encodeURIComponent(secret)}&secrets=shown`)).total).toBe(0)
    }
    expect(await list('?secrets=hidden')).toEqual(await list())
  })

  it.each([
    ['?limit=-1', /limit must be >= 0/],
    ['?limit=10001', /limit must be <= 10000/],
    ['?limit=1.5', /limit must be integer/],
    ['?status=abc', /status must be integer/],
    ['?status=99', /status must be >= 100/],
    ['?violations=yes', /violations must be boolean/],
    ['?fault=1', /fault must be boolean/],
    ['?service=nowhere', /service must be one of/],
    ['?secrets=all', /secrets must be one of hidden, shown/],
    ['?after=-1', /after must be >= 0/],
    ['?text=', /text must NOT have fewer/],
    ['?status=200&status=201', /status must be integer/],
    ['?colour=red', /must not have 'colour'/],
    ['?__proto__=1', /must not have '__proto__'/],
  ])('refuses the filter %s', async (query, reason) => {
    expect(await problem(400, 'GET', `/journal${query}`)).toMatch(reason)
    if (!query.includes('limit')) expect(await problem(400, 'GET', `/journal/har${query}`)).toMatch(reason)
  })

  it('is emptied, and gives no id twice', async () => {
    await notes.logIn(services)
    const [before] = (await list()).calls
    expect(await send('DELETE', '/journal')).toMatchObject({ status: 204, body: undefined })
    expect(await list()).toEqual({ calls: [], total: 0 })
    await problem(404, 'GET', `/journal/calls/${before?.id}`)
    await notes.logIn(services)
    expect((await list()).calls[0]?.id).toBeGreaterThan(before?.id ?? 0)
  })
})

describe('one call', () => {
  it('is read by its id, with its secrets hidden or shown', async () => {
    await notes.logIn(services)
    const [call] = (await list()).calls
    expect(await good('GET', `/journal/calls/${call?.id}`)).toEqual(call)
    const shown = await good<JournalCall>('GET', `/journal/calls/${call?.id}?secrets=shown`)
    expect(shown.request.body?.text).toBe('username=ada&password=analytical-engine')
    expect(call?.request.body?.text).not.toContain('analytical-engine')
  })

  it('that there is not is a 404, and what is no id a 400', async () => {
    await problem(404, 'GET', '/journal/calls/999999')
    for (const id of ['0', '-1', '1.5', 'abc', '__proto__', '%ZZ']) {
      expect(await problem(400, 'GET', `/journal/calls/${id}`)).toMatch(/^path\.id must be/)
    }
  })
})

describe('verifying', () => {
  const verify = (body: unknown) => good('POST', '/journal/verify', body)

  it('counts the calls that fit', async () => {
    await makeCalls()
    expect(await verify({})).toEqual({ count: 5 })
    expect(await verify({ match: { operation: 'notesSignup', status: 200 } })).toEqual({ count: 1 })
    expect(await verify({ match: { service: 'nwapp' }, exactly: 2 })).toEqual({ count: 2 })
    expect(await verify({ match: { service: 'nwapp' }, atLeast: 1, atMost: 2 })).toEqual({ count: 2 })
    expect(await verify({ match: { service: 'thunder' }, exactly: 0 })).toEqual({ count: 0 })
    expect(
      await verify({ match: { violations: true, fault: false, path: '/notes/*', method: 'post', after: 0 } }),
    ).toEqual({
      count: 1,
    })
  })

  it('answers 409 where they are too many or too few, with the calls that came nearest and no secret', async () => {
    await makeCalls()
    const tooFew = await problem(409, 'POST', '/journal/verify', { match: { service: 'notes', status: 201 } })
    expect(tooFew).toMatch(/^Expected at least 1 call with service notes, status 201, found 0\./)
    expect(tooFew).toContain('POST /notes/auth/signup 200')
    const tooMany = await problem(409, 'POST', '/journal/verify', { match: { service: 'nwapp' }, exactly: 1 })
    expect(tooMany).toMatch(/^Expected exactly 1 call with service nwapp, found 2\./)
    const searched = await problem(409, 'POST', '/journal/verify', { match: { text: 'analytical-engine' } })
    expect(searched).not.toContain('analytical-engine')
  })

  it('of an empty journal says that there are no calls', async () => {
    expect(await problem(409, 'POST', '/journal/verify', {})).toBe(
      'Expected at least 1 call, found 0.\nThere are no calls at all.',
    )
  })

  it.each([
    [{ exactly: -1 }, /exactly must be >= 0/],
    [{ atLeast: 1.5 }, /atLeast must be integer/],
    [{ often: 1 }, /must not have 'often'/],
    [{ match: { colour: 'red' } }, /must not have 'colour'/],
    [{ match: { status: '200' } }, /status must be integer/],
    [{ match: { service: 'nowhere' } }, /service must be one of/],
    [[], /must be object/],
    ['', /empty/],
  ])('refuses %j', async (body, reason) => {
    expect(await problem(400, 'POST', '/journal/verify', body)).toMatch(reason)
  })
})

const har = (query = '') => good<Har>('GET', `/journal/har${query}`)

describe('the archive', () => {
  it('is a file to download, with the calls that fit, oldest first', async () => {
    await makeCalls()
    const { headers, body } = await send('GET', '/journal/har?operation=nwappLogin')
    expect(headers.get('content-disposition')).toBe('attachment; filename="latchkey.har"')
    const { log } = body as Har
    expect(log.version).toBe('1.2')
    expect(log.entries.map(({ response }) => response.status)).toEqual([400, 503])
    expect(log.entries[0]?.request).toMatchObject({ method: 'POST', url: `${server.url}/nwapp/api/v1/public/login` })
    expect((await har()).log.entries).toHaveLength(5)
  })

  it('shows secrets where they are asked for', async () => {
    await notes.logIn(services)
    expect(JSON.stringify(await har())).not.toContain('analytical-engine')
    expect(JSON.stringify(await har('?secrets=shown'))).toContain('analytical-engine')
  })
})
