/** The ten things in Vitest, with MSW. `app` stands for what you test: a few calls of NWApp. */
import { createMocks } from 'latchkey-mocks'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const mocks = createMocks({ origin: 'https://accounts.example.com' })
const server = setupServer(...mocks.handlers())
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => mocks.reset())
afterAll(() => server.close())

test('1. starts from a known state', async () => {
  await mocks.state.preset('demo')
  expect((await app.signIn('grace@example.com')).status).toBe(200)
  await mocks.state.seed({ users: { nwapp: [{ ...ada, email: 'countess@example.com' }] } })
  expect((await app.signIn('countess@example.com')).status).toBe(200)
})

test('2. begins signed in', async () => {
  const { id } = await mocks.nwapp.users.create(ada)
  const tokens = await mocks.nwapp.users.signIn(id)
  expect((await app.profile(tokens?.accessToken)).status).toBe(200)
})

test('3. expires a session', async () => {
  const { id } = await mocks.nwapp.users.create(ada)
  const tokens = await mocks.nwapp.users.signIn(id)
  await mocks.nwapp.users.expireAccessTokens(id)
  expect((await app.profile(tokens?.accessToken)).status).toBe(401)
  expect((await app.refresh(tokens?.refreshToken)).status).toBe(200)
})

test('4. lets time pass', async () => {
  mocks.clock.freeze()
  mocks.clock.set('2028-02-28T23:59:30Z')
  const { id } = await mocks.nwapp.users.create(ada)
  const tokens = await mocks.nwapp.users.signIn(id)
  mocks.clock.advance({ hours: 25 })
  expect((await app.profile(tokens?.accessToken)).status).toBe(401)
  mocks.clock.advance('P2W')
  expect((await app.refresh(tokens?.refreshToken)).status).toBe(401)
})

test('5. reads the mail and opens its link', async () => {
  await app.signUp('ada@example.com')
  const mail = await mocks.mailbox.wait({ to: 'ada@example.com' }, { timeoutMs: 5_000 })
  expect((await fetch(mail?.links[0] ?? '')).status).toBe(200)
  expect(await mocks.nwapp.users.list()).toMatchObject([{ email: 'ada@example.com', verified: true }])
})

test('6. brings up a documented error', async () => {
  await mocks.state.preset('verified')
  const match = { operation: 'nwappLogin' }
  mocks.faults.add({ match, effect: { type: 'example', example: 'account_locked' }, times: 1 })
  expect(await (await app.signIn('ada@example.com')).text()).toContain('Your account is locked')
  expect((await app.signIn('ada@example.com')).status).toBe(200)
})

test('7. breaks the connection, the database and the mail', async () => {
  const { id } = await mocks.nwapp.users.create(ada)
  const tokens = await mocks.nwapp.users.signIn(id)
  mocks.faults.add({ match: { operation: 'nwappRefreshToken' }, effect: { type: 'drop', at: 'reply' }, times: 1 })
  await expect(app.refresh(tokens?.refreshToken)).rejects.toThrow(TypeError)
  expect((await app.refresh(tokens?.refreshToken)).status).toBe(401) // the service has taken it, and nobody knows

  mocks.faults.set('nwapp', { database: 'down', mail: 'down' })
  expect((await app.signIn('ada@example.com')).status).toBe(500)
  mocks.faults.clear()
  expect((await app.signIn('ada@example.com')).status).toBe(200)
})

test('8. verifies what the app called', async () => {
  await mocks.state.preset('verified')
  await app.signIn('ada@example.com')
  await mocks.journal.verify({ operation: 'nwappLogin', status: 200 }, { exactly: 1 })
  await mocks.journal.verify({ operation: 'nwappRefreshToken' }, { exactly: 0 })
  expect((await mocks.journal.har()).log.entries).toHaveLength(1)
})

test('9. has worlds side by side', async () => {
  const others = createMocks({ origin: 'https://others.example.com' })
  server.use(...others.handlers())
  await others.state.preset('demo')
  expect(await others.nwapp.users.list()).toHaveLength(3)
  expect(await mocks.nwapp.users.list()).toHaveLength(0)
})

test('10. keeps a state and comes back to it', async () => {
  await mocks.state.preset('verified')
  await mocks.state.snapshot('verified')
  const state = await mocks.state.export() // plain JSON, for a file or a bug report
  await mocks.nwapp.users.remove('1')
  await mocks.state.restore('verified')
  expect((await app.signIn('ada@example.com')).status).toBe(200)
  await mocks.reset()
  await mocks.state.import(state)
  expect((await app.signIn('ada@example.com')).status).toBe(200)
})

const ada = { email: 'ada@example.com', password: 'analytical-engine', first_name: 'Ada', last_name: 'Lovelace' }

const call = (path: string, body?: object, token?: string) =>
  fetch(`https://accounts.example.com/nwapp/api/v1/public/${path}`, {
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })

const app = {
  signUp: (email: string) => call('register', { ...ada, email }),
  signIn: (email: string) => call('login', { email, password: 'analytical-engine' }),
  profile: (token: string | undefined) => call('profile', undefined, token),
  refresh: (token: string | null | undefined) => call('refresh-token', { refresh_token: token }),
}
