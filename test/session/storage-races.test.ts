/** Clients that meet in an asynchronous storage: what is older never takes the place of what is newer. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { createGate, type Reply, type SeenRequest } from '../support/scripted-server.ts'
import { ada, charles, type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { fittrackee } from './sign-ins.ts'
import { asyncStorage, failing, syncStorage } from './storage-fakes.ts'
import { eventsOf, failureOf } from './watching.ts'

const storageKey = 'session'
const lock = (_name: string, work: () => Promise<void>) => work()

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

it('keeps a session that another client has begun when an older token of its own is refused', async () => {
  const storage = asyncStorage()
  const profile = {
    admin: false,
    email: ada.email,
    id: 1,
    username: 'ada',
    created_at: 'Sun, 01 Mar 2026 09:30:00 GMT',
  }
  const client = () => createFitTrackee({ baseUrl: box.url, storage, storageKey, lock })
  const [first, second] = [client(), client()]
  box.on(fittrackee.login, { body: { auth_token: 'old', message: 'Done', status: 'success' } })
  box.on('GET /api/auth/profile', ({ headers }) =>
    headers.authorization === 'Bearer new'
      ? { body: { data: { ...profile, birth_date: null }, status: 'success' } }
      : { status: 401, body: { message: 'Signature expired. Please log in again.', status: 'error' } },
  )
  await first.signIn(ada)
  expect(await second.session.get()).toBeDefined()
  box.on(fittrackee.login, { body: { auth_token: 'new', message: 'Done', status: 'success' } })
  await first.signIn(ada)
  expect(await failureOf(second.getAccount())).toMatchObject({ name: 'SessionEndedError' })
  expect(storage.items.get(storageKey)).toContain('"new"')
  expect((await first.getAccount()).username).toBe('ada')
  expect((await second.getAccount()).username).toBe('ada')
})

it('takes a password that another client has changed, and goes on with it', async () => {
  const storage = asyncStorage()
  let password = ada.password
  const user = () => ({ email: { address: ada.email, verified: true, verificationToken: null }, password })
  const found = () => ({ body: { ...user(), creationTime: 1, lastUpdateTime: 1 } })
  const ifRight = (answer: () => Reply) => (request: SeenRequest) =>
    request.headers.password === password
      ? answer()
      : { status: 401, body: `Unable to validate user with provided credentials. (User: ${ada.email})` }
  box.on('GET /users', ifRight(found))
  const change = ({ body }: SeenRequest) => {
    password = (JSON.parse(body) as { password: string }).password
    return found()
  }
  box.on('PUT /users', change)
  const client = () =>
    createThunder({ baseUrl: box.url, application: { name: 'web', secret: 'the-key' }, storage, storageKey, lock })
  const [first, second] = [client(), client()]
  await first.signIn(ada)
  const events = eventsOf(second)
  expect((await second.getAccount()).email).toBe(ada.email)
  await first.changePassword({ newPassword: 'difference-engine' })
  expect((await second.getAccount()).email).toBe(ada.email)
  expect(events).toEqual(['refreshed'])
})

it('is not undone, a sign-out, by a storage that takes longer to write than to remove', async () => {
  const writing = createGate()
  const storage = asyncStorage({ set: () => writing.opened })
  const client = box.client({ storage, storageKey, lock })
  const signIn = client.signIn(ada)
  await expect.poll(() => storage.calls).toContain('set')
  const signOut = client.signOut()
  // It is over at once here, and the storage is still at the sign-in.
  await expect.poll(() => client.session.get()).toBeUndefined()
  writing.open()
  await Promise.all([signIn, signOut])
  expect(storage.items.size).toBe(0)
  expect(await client.session.get()).toBeUndefined()
})

it('takes of two looks into the storage that overlap the later one', async () => {
  const slow = createGate()
  let reads = 0
  const storage = asyncStorage({ get: async () => (++reads === 2 ? slow.opened : undefined) })
  const client = await box.signedIn({ storage, storageKey, lock })
  const events = eventsOf(client)
  box.refuseAccess()
  // The second look is that of the first refresh: what it saw arrives after another client has signed out.
  const call = failureOf(client.getAccount())
  await expect.poll(() => reads).toBeGreaterThan(1)
  await client.signOut()
  slow.open()
  expect(await call).toMatchObject({ name: 'SessionEndedError', reason: 'signed-out' })
  expect(await client.session.get()).toBeUndefined()
  expect(events).toEqual(['signed-out'])
})

it('does not leave the user before in a storage that is too full for the one after', async () => {
  let full = false
  const storage = syncStorage({ set: () => full && failing('The quota has been exceeded.')() })
  const client = await box.signedIn({ storage, storageKey, lock })
  expect(storage.items.size).toBe(1)
  full = true
  await client.signIn(charles)
  expect(await client.session.get()).toMatchObject({ userId: 'charles' })
  expect(storage.items.size).toBe(0)
  expect(await box.client({ storage, storageKey, lock }).session.get()).toBeUndefined()
})
