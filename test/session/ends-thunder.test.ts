/** Thunder, whose credential is the password: turned away it is the end, and changed it is replaced in one step. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createThunder } from '../../src/services/thunder.ts'
import { createGate, type FaultServer, type Handler, startFaultServer } from '../support/scripted-server.ts'
import { ada } from './fluency-box-script.ts'
import { forms } from './mocked.ts'
import { signedInThunder, thunderRefusal, thunderUser } from './sign-ins.ts'
import { eventsOf, failureOf } from './watching.ts'

let server: FaultServer

beforeEach(async () => {
  server = await startFaultServer()
})
afterEach(() => server.close())

const five = { length: 5 }

const read = 'GET /users'
const write = 'PUT /users'
const passwords = (key: string) => server.seen(key).map(({ headers }) => headers.password)

/** Accepts one password at a time, as the service does. */
const accepts = (password: string): Handler => {
  return ({ headers }) => (headers.password === password ? thunderUser(password) : thunderRefusal)
}

it('tells all refused calls and, once, the listeners that the session is over', async () => {
  const client = await signedInThunder(server)
  const events = eventsOf(client)
  server.on(read, thunderRefusal)
  const errors = await Promise.all(Array.from(five, () => failureOf(client.getAccount())))
  expect(errors).toMatchObject(Array(5).fill({ name: 'SessionEndedError', reason: 'rejected' }))
  expect(events).toEqual(['expired: rejected'])
  expect(server.seen(read)).toHaveLength(6)
  expect(await client.session.get()).toBeUndefined()
})

it("does not end the session because of the application's own key", async () => {
  const client = await signedInThunder(server)
  const events = eventsOf(client)
  server.once(read, { status: 401, body: 'Credentials are required to access this resource.' })
  expect(await failureOf(client.getAccount())).toMatchObject({ code: 'application_unauthorized' })
  expect(events).toEqual([])
  expect(await client.session.get()).toBeDefined()
})

it('replaces the stored password in one step', async () => {
  const items = new Map<string, string>()
  const stored: string[] = []
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      stored.push((JSON.parse(value) as { accessToken: string }).accessToken)
      items.set(key, value)
    },
    removeItem(key: string) {
      stored.push('nothing')
      items.delete(key)
    },
  }
  const client = await signedInThunder(server, { storage })
  const events = eventsOf(client)
  server.on(read, accepts(ada.password))
  server.on(write, () => {
    server.on(read, accepts('difference-engine'))
    return thunderUser('difference-engine')
  })
  await client.changePassword({ newPassword: 'difference-engine' })
  expect(stored).toEqual([ada.password, 'difference-engine'])
  expect(events).toEqual(['refreshed'])
  expect(passwords(write)).toEqual([ada.password])
  expect(await client.getAccount()).toMatchObject({ email: ada.email })
  expect(passwords(read).at(-1)).toBe('difference-engine')
  client.dispose()
})

it('sends again what was refused while the password changed, and the session goes on', async () => {
  const client = await signedInThunder(server)
  const events = eventsOf(client)
  const changing = createGate()
  const change = createGate()
  server.on(read, accepts(ada.password))
  server.on(write, async () => {
    // The service has the new password some time before the client knows it.
    server.on(read, accepts('difference-engine'))
    changing.open()
    await change.opened
    return thunderUser('difference-engine')
  })
  const changed = client.changePassword({ newPassword: 'difference-engine' })
  await changing.opened
  const before = server.seen(read).length
  const calls = Array.from(five, () => client.getAccount())
  await server.arrival(read, before + 5)
  change.open()
  await changed
  expect(await Promise.all(calls)).toMatchObject(Array(5).fill({ email: ada.email }))
  expect(passwords(read).slice(before)).toEqual([...Array(5).fill(ada.password), ...Array(5).fill('difference-engine')])
  expect(events).toEqual(['refreshed'])
})

it('keeps the session when the current password that the user typed is wrong', async () => {
  const client = await signedInThunder(server)
  const events = eventsOf(client)
  server.on(read, thunderUser())
  server.on(write, accepts(ada.password))
  const change = { currentPassword: 'a-guess', newPassword: 'difference-engine' }
  expect(await failureOf(client.changePassword(change))).toMatchObject({ code: 'invalid_credentials', status: 401 })
  expect(passwords(write)).toEqual(['a-guess'])
  expect(events).toEqual([])
  await client.getAccount()
  expect(passwords(read).at(-1)).toBe(ada.password)
})

it('takes over the new password when only the reply to the change was lost', async () => {
  const client = await signedInThunder(server, { maxRetries: 0 })
  const events = eventsOf(client)
  server.on(read, accepts(ada.password))
  server.on(write, () => {
    server.on(read, accepts('difference-engine'))
    return 'cut'
  })
  await client.changePassword({ newPassword: 'difference-engine' })
  expect(events).toEqual(['refreshed'])
  expect(await client.getAccount()).toMatchObject({ email: ada.email })
})

it('keeps the old password when the change fails', async () => {
  const client = await signedInThunder(server, { maxRetries: 0 })
  const events = eventsOf(client)
  server.on(read, accepts(ada.password))
  server.on(write, { status: 503, body: 'Database is currently unavailable. Please try again later.' })
  expect(await failureOf(client.changePassword({ newPassword: 'difference-engine' }))).toMatchObject({ status: 503 })
  expect(events).toEqual([])
  expect(await client.getAccount()).toMatchObject({ email: ada.email })
})

it('keeps its address when the new one is taken, even by an account with the same password', async () => {
  const client = await signedInThunder(server)
  server.on(read, accepts(ada.password))
  const taken = `A user with the new email address already exists. (User: ${ada.email})`
  server.on(write, { status: 409, body: taken })
  const change = client.updateAccount({ email: 'charles@example.com' })
  expect(await failureOf(change)).toMatchObject({ code: 'email_taken', status: 409 })
  expect(await client.session.get()).toMatchObject({ userId: ada.email })
})

it('drops a change that is through only after the user has signed out', async () => {
  const client = await signedInThunder(server)
  const gate = createGate()
  server.on(read, accepts(ada.password))
  server.on(write, async () => {
    await gate.opened
    return thunderUser('difference-engine')
  })
  const changed = client.changePassword({ newPassword: 'difference-engine' })
  await server.arrival(write)
  await client.signOut()
  const events = eventsOf(client)
  gate.open()
  await changed
  expect(events).toEqual([])
  expect(await client.session.get()).toBeUndefined()
})

it.each(forms)('goes on after a change of password, with calls in flight, against %s', async (_, start) => {
  const mocked = await start()
  await mocked.mocks.thunder.addUser(ada)
  const client = createThunder({
    baseUrl: mocked.baseUrl('thunder'),
    application: { name: 'admin', secret: 'admin' },
    fetch: mocked.fetch,
  })
  await client.signIn(ada)
  const events = eventsOf(client)
  const change = { currentPassword: ada.password, newPassword: 'difference-engine' }
  const accounts = Promise.all(Array.from(five, () => client.getAccount()))
  await client.changePassword(change)
  expect(await accounts).toHaveLength(5)
  expect(await client.getAccount()).toMatchObject({ email: ada.email })
  expect(await failureOf(client.changePassword(change))).toMatchObject({ code: 'invalid_credentials' })
  expect(await client.getAccount()).toMatchObject({ email: ada.email })
  expect(events).toEqual(['refreshed'])
  await mocked.close()
})
