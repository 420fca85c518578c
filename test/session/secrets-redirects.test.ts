/** Redirects to another origin take no credential along: `fetch` itself takes off nothing but `Authorization`. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { type FaultServer, redirect, startFaultServer } from '../support/scripted-server.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { notes, nwapp, nwappProfile, nwappRefusal, signedInNotes, signedInNwapp, signedInThunder } from './sign-ins.ts'
import { failureOf } from './watching.ts'

const ada = { email: 'ada@example.com', password: 'analytical-engine' }

let box: FluencyBoxServer
/** Where nothing may arrive. */
let foreign: FaultServer

beforeEach(async () => {
  ;[box, foreign] = await Promise.all([startFluencyBox(), startFaultServer(() => ({ body: {} }))])
})
afterEach(async () => {
  await Promise.all([box.close(), foreign.close()])
})

describe.each([301, 302, 303, 307, 308])('a redirect with status %i', (status) => {
  const away = () => ({ ...redirect(`${foreign.url}/taken`), status })

  it('does not take x-access-token along, in a call of any kind', async () => {
    const client = await box.signedIn()
    box.on('GET /users/ada', away())
    box.on('PUT /users/ada/password', away())
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', status })
    expect(await failureOf(client.changePassword({ newPassword: 'x' }))).toMatchObject({ name: 'ApiError', status })
    expect((await client.fetch('/users/ada')).status).toBe(status)
    expect((await client.fetch('/users/ada', { redirect: 'follow' })).status).toBe(status)
    expect(foreign.requests).toEqual([])
  })

  it('does not take x-refresh-token along, nor a refresh token in a body', async () => {
    const client = await box.signedIn()
    box.refuseAccess()
    box.on('POST /refresh_token', away())
    await failureOf(client.getAccount())
    const nw = await signedInNwapp(box)
    box.on(nwapp.profile, nwappRefusal)
    box.on(nwapp.refresh, away())
    await failureOf(nw.getAccount())
    const note = await signedInNotes(box)
    box.on('GET /notes', { status: 403, body: { error: 'Expired token' } })
    box.on(notes.refresh, away())
    await failureOf(note.fetch('/notes'))
    expect(['POST /refresh_token', nwapp.refresh, notes.refresh].map((key) => box.seen(key).length)).toEqual([1, 1, 1])
    expect(foreign.requests).toEqual([])
  })

  it('does not take Basic credentials or a password header along', async () => {
    box.on('POST /login', away())
    expect(await failureOf(box.client().signIn(ada))).toMatchObject({ name: 'ApiError', status })
    const thunder = await signedInThunder(box)
    box.on('GET /users', away())
    expect(await failureOf(thunder.getAccount())).toMatchObject({ name: 'ApiError', status })
    expect((await thunder.fetch('/users')).status).toBe(status)
    expect(foreign.requests).toEqual([])
  })

  it('does not take a body with a password along', async () => {
    box.on(nwapp.login, away())
    box.on(notes.login, away())
    box.on('POST /users', away())
    box.on('PUT /users/ada%40example.com/password_reset', away())
    const names = { firstName: 'Ada', lastName: 'Lovelace', phoneNumber: '', username: 'ada' }
    const options = { baseUrl: box.url }
    const thunder = createThunder({ ...options, application: { name: 'web', secret: 'open' } })
    for (const call of [
      () => createNwapp(options).signIn(ada),
      () => createNotes(options).signIn(ada),
      () => createFluencyBox(options).signUp({ ...names, ...ada }),
      () => createFluencyBox(options).resetPassword({ email: ada.email, newPassword: ada.password }),
      () => thunder.signUp(ada),
    ]) {
      expect(await failureOf(call())).toMatchObject({ name: 'ApiError', status })
    }
    expect(foreign.requests).toEqual([])
  })

  it('goes on without a Bearer token, which fetch itself takes off', async () => {
    const client = await signedInNwapp(box)
    box.on(nwapp.profile, away())
    foreign.on('GET /taken', nwappProfile)
    expect(await client.getAccount()).toMatchObject({ email: ada.email })
    expect(foreign.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })
})

it('keeps the session when a refresh is redirected: nobody has refused it', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  box.once('POST /refresh_token', redirect(`${foreign.url}/taken`))
  expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', status: 307 })
  expect(await client.session.get()).toMatchObject({ userId: 'ada' })
})
