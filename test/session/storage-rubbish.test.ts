/** Whatever lies in the storage that no client of this service and base URL has put there is no session, and no crash. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientOptions, SessionStorage } from '../../src/index.ts'
import { createNotes } from '../../src/services/notes.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { signedInNotes, signedInNwapp } from './sign-ins.ts'
import { syncStorage } from './storage-fakes.ts'

const storageKey = 'session'

let box: FluencyBoxServer
/** What a client has stored for Ada. */
let stored: string

beforeEach(async () => {
  box = await startFluencyBox()
  box.lifeSeconds = 100
  const storage = syncStorage()
  await box.signedIn({ storage, storageKey })
  stored = storage.items.get(storageKey) ?? ''
})
afterEach(() => box.close())

/** A storage that holds this until something is stored. Some storages parse what they find. */
function holding(held: unknown): SessionStorage {
  const storage = syncStorage()
  return { ...storage, getItem: (key) => (storage.calls.includes('set') ? storage.getItem(key) : held) }
}

/** Nobody is signed in, the server hears nothing, and signing in works as ever. */
async function expectNobody(held: unknown) {
  const before = box.requests.length
  const client = box.client({ storage: holding(held), storageKey })
  expect(await client.session.get()).toBeUndefined()
  await expect(client.getAccount()).rejects.toMatchObject({ name: 'SessionEndedError', reason: 'signed-out' })
  expect(box.requests).toHaveLength(before)
  await client.signIn({ email: 'charles@example.com', password: 'difference-engine' })
  expect(await client.getAccount()).toMatchObject({ id: 'charles' })
  expect(await client.session.get()).toMatchObject({ userId: 'charles' })
}

it('has what a client stored be a session, to begin with', async () => {
  const client = box.client({ storage: holding(stored), storageKey })
  expect(await client.getAccount()).toMatchObject({ id: 'ada' })
  const parsed = box.client({ storage: holding(JSON.parse(stored)), storageKey })
  expect(await parsed.getAccount()).toMatchObject({ id: 'ada' })
})

describe('is no session:', () => {
  it.each<readonly [string, unknown]>([
    ['nothing', null],
    ['undefined', undefined],
    ['an empty text', ''],
    ['no JSON', 'rubbish'],
    ['JSON that breaks off', '{"id":"1","audi'],
    ['the text of an object', '[object Object]'],
    ['a JSON null', 'null'],
    ['a JSON number', '42'],
    ['a JSON text', '"access-1"'],
    ['a JSON list', '[{"accessToken":"access-1"}]'],
    ['an object of another shape', '{"user":{"name":"Ada"}}'],
    ['a token of another library', '{"access_token":"access-1","refresh_token":"refresh-1","expires_in":60}'],
    ['ten million letters', 'x'.repeat(10_000_000)],
    ['a hundred thousand lists in one another', '['.repeat(100_000)],
    ['a number', 42],
    ['a function', () => stored],
    ['a list', []],
    ['a date', new Date()],
    [
      'an object whose members throw',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('Hands off.')
          },
        },
      ),
    ],
  ])('%s', (_, held) => expectNobody(held))

  it('what pretends to be one through __proto__, which reaches no other object', async () => {
    await expectNobody(`{"__proto__":${stored}}`)
    await expectNobody(`{"constructor":{"prototype":${stored}}}`)
    expect(Object.hasOwn(Object.prototype, 'accessToken')).toBe(false)
    expect(Reflect.get({}, 'accessToken')).toBeUndefined()
  })

  it('one of which a member has another type', async () => {
    const whole: Readonly<Record<string, unknown>> = JSON.parse(stored)
    const taken: string[] = []
    const members = Object.entries(whole).flatMap(([name, value]) =>
      [true, {}, [], typeof value === 'string' ? 42 : '42'].map((other) => [name, other] as const),
    )
    for (const [name, other] of [...members, ['accessToken', null], ['accessToken', '']] as const) {
      const held = JSON.stringify({ ...whole, [name]: other })
      const info = await box.client({ storage: holding(held), storageKey }).session.get()
      if (info) taken.push(`${name}: ${JSON.stringify(other)}`)
    }
    expect(members.length).toBeGreaterThan(20)
    expect(taken).toEqual([])
  })

  it.each(['access\ntoken', 'access\u0000token', 'Schlüssel-\u{1f511}'])(
    'one with a token that no header can carry: %j',
    (accessToken) => expectNobody(JSON.stringify({ ...JSON.parse(stored), accessToken })),
  )
})

it('passes over members that nobody knows', async () => {
  const held = `{"__proto__":{"polluted":true},"later":"version",${stored.slice(1)}`
  const client = box.client({ storage: holding(held), storageKey })
  expect(await client.getAccount()).toMatchObject({ id: 'ada' })
  box.refuseAccess()
  expect(await client.getAccount()).toMatchObject({ id: 'ada' })
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

describe('two clients on one storage and one key', () => {
  const options = (): Partial<ClientOptions> => ({ storage: syncStorage(), storageKey })

  it('of two services do not see each other’s tokens', async () => {
    const shared = options()
    await signedInNwapp(box, shared)
    const fluencyBox = box.client(shared)
    const notes = createNotes({ baseUrl: box.url, ...shared })
    expect(await fluencyBox.session.get()).toBeUndefined()
    expect(await notes.session.get()).toBeUndefined()
    await expect(fluencyBox.getAccount()).rejects.toMatchObject({ reason: 'signed-out' })
    await notes.fetch('/notes')
    expect(box.seen('GET /notes').map(({ headers }) => headers.authorization)).toEqual([undefined])
    expect(JSON.stringify(box.requests.slice(2))).not.toContain('access-1')
  })

  it.each(['/elsewhere', '/'])(
    'of two base URLs, the other at %s, do so only if the URLs are the same',
    async (path) => {
      const shared = options()
      await box.signedIn(shared)
      const other = box.client({ ...shared, baseUrl: box.url + path })
      expect(await other.session.get()).toEqual(path === '/' ? await box.client(shared).session.get() : undefined)
    },
  )

  it('of two hosts do not send one’s token to the other', async () => {
    const shared = options()
    await box.signedIn(shared)
    const other = await startFluencyBox()
    const client = other.client(shared)
    await expect(client.getAccount()).rejects.toMatchObject({ reason: 'signed-out' })
    await client.fetch('/anything')
    expect(other.requests.map((request) => other.accessOf(request))).toEqual([undefined])
    await other.close()
  })

  it('of which one signs in over the other’s session end that one’s', async () => {
    const shared = options()
    const fluencyBox = await box.signedIn(shared)
    await signedInNotes(box, shared)
    expect(await fluencyBox.session.get()).toBeUndefined()
    const before = box.requests.length
    await expect(fluencyBox.getAccount()).rejects.toMatchObject({ reason: 'signed-out' })
    expect(box.requests).toHaveLength(before)
  })
})
