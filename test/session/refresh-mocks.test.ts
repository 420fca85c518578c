/** Sessions that grow old at the five services as the mocks play them, whose clock is the only one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { ada } from './fluency-box-script.ts'
import { forms, type Mocked } from './mocked.ts'
import { eventsOf, failureOf } from './watching.ts'

const times = (count: number, line: string) => Array<string>(count).fill(line)

describe.each(forms)('against %s', (_, start) => {
  let mocked: Mocked

  beforeEach(async () => {
    mocked = await start()
  })
  afterEach(() => mocked.close())

  /** What has passed since the last look. On several connections, one call may overtake another. */
  const passed = () => mocked.log.splice(0).toSorted()

  async function fluencyBox(now?: () => number) {
    await mocked.mocks.fluencyBox.addUser({ email_address: ada.email, user_name: 'ada', password: ada.password })
    const client = createFluencyBox({ baseUrl: mocked.baseUrl('fluency-box'), fetch: mocked.fetch, now })
    await client.signIn(ada)
    const uid = (await client.session.get())?.userId
    passed()
    return { client, users: `GET /fluency-box/users/${uid}` }
  }

  it('Fluency Box is refreshed once for all calls, each time that a token has expired', async () => {
    const { client, users } = await fluencyBox()
    for (const _ of [1, 2]) {
      mocked.mocks.clock.advance({ seconds: 61 })
      await Promise.all(Array.from({ length: 5 }, () => client.getAccount()))
      expect(passed()).toEqual([
        ...times(5, `${users} 200`),
        ...times(5, `${users} 401`),
        'POST /fluency-box/refresh_token 200',
      ])
    }
  })

  it('Fluency Box is refreshed before the end of a token, so that no call is refused', async () => {
    const { client, users } = await fluencyBox(() => mocked.mocks.clock.now())
    mocked.mocks.clock.advance({ seconds: 56 })
    await Promise.all([client.getAccount(), client.getAccount()])
    expect(passed()).toEqual([...times(2, `${users} 200`), 'POST /fluency-box/refresh_token 200'])
  })

  it('Fluency Box keeps the session through an outage of its database', async () => {
    let later = 0
    const { client } = await fluencyBox(() => mocked.mocks.clock.now() + later)
    const events = eventsOf(client)
    mocked.mocks.clock.advance({ seconds: 61 })
    mocked.mocks.faults.set('fluency-box', { database: 'down' })
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', status: 500 })
    mocked.mocks.faults.clear()
    later = 60_000
    expect(await client.getAccount()).toMatchObject({ email: ada.email })
    expect(events).toEqual(['refreshed'])
  })

  it('Fluency Box ends the session when the refresh token, too, has expired', async () => {
    const { client, users } = await fluencyBox()
    const events = eventsOf(client)
    mocked.mocks.clock.advance({ days: 2 })
    const errors = await Promise.all([failureOf(client.getAccount()), failureOf(client.getAccount())])
    expect(errors).toMatchObject(Array(2).fill({ name: 'SessionEndedError', reason: 'rejected' }))
    expect(passed()).toEqual([...times(2, `${users} 401`), 'POST /fluency-box/refresh_token 401'])
    expect(events).toEqual(['expired: rejected'])
  })

  it('NWApp is refreshed with a rotated token in the body', async () => {
    mocked.mocks.configure({ nwapp: { verifyWithinSeconds: 10_000_000 } })
    const client = createNwapp({ baseUrl: mocked.baseUrl('nwapp'), fetch: mocked.fetch })
    await client.signUp({ ...ada, firstName: 'Ada', lastName: 'Lovelace' })
    passed()
    for (const _ of [1, 2]) {
      mocked.mocks.clock.advance({ days: 1, seconds: 1 })
      await Promise.all([client.getAccount(), client.getAccount()])
      expect(passed()).toEqual([
        ...times(2, 'GET /nwapp/api/v1/public/profile 200'),
        ...times(2, 'GET /nwapp/api/v1/public/profile 401'),
        'POST /nwapp/api/v1/public/refresh-token 200',
      ])
    }
  })

  it('Notes is refreshed with the same token each time, and says that the caller is signed in then', async () => {
    await mocked.mocks.notes.addUser({ username: 'ada', ...ada })
    const client = createNotes({ baseUrl: mocked.baseUrl('notes'), fetch: mocked.fetch })
    await client.signIn(ada)
    passed()
    for (const _ of [1, 2, 3]) {
      mocked.mocks.clock.advance({ hours: 2, seconds: 1 })
      const body = new URLSearchParams({ username: 'ada', password: ada.password })
      const response = await client.fetch('/auth/login', { method: 'POST', body })
      expect(await response.json()).toEqual({ error: 'Already logged in' })
      expect(passed()).toEqual([
        'POST /notes/auth/login 400',
        'POST /notes/auth/login 403',
        'POST /notes/auth/refresh 200',
      ])
    }
  })

  it('FitTrackee is over after a month, once for all calls', async () => {
    const client = createFitTrackee({ baseUrl: mocked.baseUrl('fittrackee'), fetch: mocked.fetch })
    await client.signUp({ username: 'ada', ...ada })
    const events = eventsOf(client)
    passed()
    mocked.mocks.clock.advance({ days: 31 })
    const errors = await Promise.all([failureOf(client.getAccount()), failureOf(client.getAccount())])
    expect(errors).toMatchObject(Array(2).fill({ name: 'SessionEndedError', reason: 'expired' }))
    expect(passed()).toEqual(times(2, 'GET /fittrackee/api/auth/profile 401'))
    expect(events).toEqual(['expired: expired'])
    expect(await client.session.get()).toBeUndefined()
  })

  it('Thunder is over when the password was changed elsewhere', async () => {
    await mocked.mocks.thunder.addUser(ada)
    const options = {
      baseUrl: mocked.baseUrl('thunder'),
      fetch: mocked.fetch,
      application: { name: 'admin', secret: 'admin' },
    }
    const [here, elsewhere] = [createThunder(options), createThunder(options)]
    await here.signIn(ada)
    await elsewhere.signIn(ada)
    const events = eventsOf(here)
    await elsewhere.changePassword({ newPassword: 'difference-engine' })
    expect(await elsewhere.getAccount()).toMatchObject({ email: ada.email })
    expect(await failureOf(here.getAccount())).toMatchObject({ name: 'SessionEndedError', reason: 'rejected' })
    expect(events).toEqual(['expired: rejected'])
  })
})
