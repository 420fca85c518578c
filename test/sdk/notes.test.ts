import { expect, it } from 'vitest'
import * as native from '../../mocks/scenarios/notes/calls.ts'
import { mailedLink } from '../../mocks/scenarios/test-services.ts'
import { createNotes, type NotesClient } from '../../src/services/notes.ts'
import { describeForms, failureOf, linesOf, type SdkServices, textOf } from './forms.ts'

const { ada } = native

async function signedIn(services: SdkServices, options = {}): Promise<NotesClient> {
  await services.mocks.notes.addUser(ada)
  const client = createNotes({ ...services.options('notes'), ...options })
  await client.signIn({ username: ada.username, password: ada.password })
  services.sent.length = 0
  return client
}

/** Something that Notes does not describe; the mock answers 404 to whoever is signed in, and 403 to a stale token. */
const elsewhere = '/notes/1'

describeForms('a client of Notes', (services) => {
  it('signs up, and signs in once the mailed link has been opened', async () => {
    const client = createNotes(services.options('notes'))
    await client.signUp(ada)
    expect(await client.session.get()).toBeUndefined()
    expect(await failureOf(client.signIn(ada))).toEqual({
      name: 'ApiError',
      code: 'email_unverified',
      status: 406,
      operation: 'notesLogin',
    })
    await services.fetch(await mailedLink(services, ada.email))
    await client.signIn({ username: ada.username, password: ada.password })
    expect(await client.session.get()).toBeDefined()
  })

  it('signs in by user name and by e-mail address', async () => {
    await services.mocks.notes.addUser(ada)
    for (const name of [{ username: ada.username }, { email: ada.email }]) {
      const client = createNotes(services.options('notes'))
      await client.signIn({ ...name, password: ada.password })
      expect((await client.fetch(elsewhere)).status).toBe(404)
    }
    expect(services.sent.filter(({ method }) => method === 'POST').map(textOf)).toEqual([
      'username=ada&password=analytical-engine',
      'username=ada%40example.com&password=analytical-engine',
    ])
  })

  it('tells a user who is unknown from a password that is wrong', async () => {
    const client = await signedIn(services)
    const wrong = { username: ada.username, password: 'difference-engine' }
    expect(await failureOf(client.signIn(wrong))).toMatchObject({ code: 'invalid_credentials', status: 406 })
    expect(await failureOf(client.signIn({ ...wrong, username: 'nobody' }))).toMatchObject({ code: 'not_found' })
  })

  it('never sends its token along when it signs in or up', async () => {
    const client = await signedIn(services)
    await client.signIn({ username: ada.username, password: ada.password })
    await client.signUp({ ...ada, username: 'charles', email: 'charles@example.com' })
    expect(services.sent.map(({ headers }) => headers.get('authorization'))).toEqual([null, null])
  })

  it('renews its token again and again with the same refresh token', async () => {
    const client = await signedIn(services)
    const tokens = new Set<string | null>()
    for (let round = 0; round < 3; round++) {
      services.mocks.clock.advance({ hours: 3 })
      expect((await client.fetch(elsewhere)).status).toBe(404)
      tokens.add(services.sent.at(-1)?.headers.get('authorization') ?? null)
    }
    expect(tokens.size).toBe(3)
    const renewals = services.sent.filter(({ path }) => path === '/auth/refresh').map(textOf)
    expect(renewals).toHaveLength(3)
    expect(new Set(renewals).size).toBe(1)
    expect(renewals[0]).toMatch(/^refresh_token=r\.[0-9a-f]{64}$/)
  })

  it('renews its token ahead of the end that `valid_for` names', async () => {
    const client = await signedIn(services, { now: services.mocks.clock.now })
    services.mocks.clock.advance({ minutes: 119, seconds: 29 })
    await client.fetch(elsewhere)
    services.mocks.clock.advance({ seconds: 2 })
    await client.fetch(elsewhere)
    expect(linesOf(services.sent)).toEqual([`GET ${elsewhere}`, 'POST /auth/refresh', `GET ${elsewhere}`])
  })

  it('signs out without a call', async () => {
    const client = await signedIn(services)
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
    expect(services.sent).toEqual([])
  })
})
