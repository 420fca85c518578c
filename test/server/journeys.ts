/**
 * A valid way through all that a service offers, from signing up to leaving, with the odd credentials that HTTP allows:
 * `bearer` in lower case, colons and letters beyond ASCII in a Basic password. The server's world need not be in reach.
 */
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { form, jsonOf, type TestServices } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'

/** Passwords and tokens that were sent and given on the way. */
type Secrets = readonly string[]

export const journeys: Readonly<Record<string, (services: TestServices) => Promise<Secrets>>> = {
  'fluency-box': async (services) => {
    const ada = { ...fluencyBox.ada, password: 'analytical:engine:ü' }
    await done(fluencyBox.signUp(services, ada), 201)
    const first = await jsonOf<fluencyBox.Session>(await done(fluencyBox.logIn(services, ada)))
    const session = await jsonOf<fluencyBox.Session>(await done(fluencyBox.refresh(services, first.refresh_token)))
    await done(fluencyBox.getUser(services, session))
    await done(fluencyBox.updateUser(services, session, { first_name: 'Augusta' }))
    await done(fluencyBox.updatePicture(services, session, new Blob(['picture'], { type: 'image/png' })))
    const { profile_picture } = await fluencyBox.profileOf(services, session)
    await done(services.fetch(`/fluency-box/profile_pictures/${profile_picture}`))
    await done(fluencyBox.updatePassword(services, session, { password: 'second-password' }))
    await done(fluencyBox.askForReset(services))
    const link = await linkIn(services, 'fluency-box', ada.email_address)
    await done(services.fetch(link))
    await done(services.fetch(link, form({ password: 'third-password' })))
    await done(fluencyBox.resetPassword(services, { password: 'fourth-password' }))
    await done(fluencyBox.deleteUser(services, session))
    const passwords = [ada.password, 'second-password', 'third-password', 'fourth-password']
    return [...passwords, first.token, first.refresh_token, session.token, session.refresh_token, tokenIn(link)]
  },

  nwapp: async (services) => {
    await done(nwapp.register(services))
    const link = await linkIn(services, 'nwapp', nwapp.ada.email)
    await done(services.fetch(link))
    const first = await nwapp.pairOf(await done(nwapp.logIn(services)))
    const second = await nwapp.pairOf(await done(nwapp.refresh(services, first.refresh)))
    await done(services.fetch(`${nwapp.root}/profile`, { headers: { authorization: `bearer ${second.access}` } }))
    await done(nwapp.logOut(services, second.access))
    return [nwapp.ada.password, first.access, first.refresh, second.access, second.refresh, tokenIn(link)]
  },

  thunder: async (services) => {
    await done(thunder.create(services), 201)
    await done(thunder.call(services, 'GET /users'))
    const sent = await jsonOf<thunder.ShownUser>(await done(thunder.call(services, 'POST /verify')))
    const link = await linkIn(services, 'thunder', thunder.ada.email)
    await done(services.fetch(link), 303)
    await done(services.fetch('/thunder/verify/success'))
    await done(thunder.put(services, thunder.body({ password: 'second-password' })))
    const credentials = { ...thunder.key(), password: 'second-password' }
    await done(thunder.call(services, 'POST /verify/reset', thunder.ada.email, credentials))
    await done(thunder.call(services, 'DELETE /users', thunder.ada.email, credentials))
    return [thunder.ada.password, 'second-password', sent.email.verificationToken ?? '', tokenIn(link)]
  },

  notes: async (services) => {
    await done(notes.signUp(services))
    const link = await linkIn(services, 'notes', notes.ada.email)
    await done(services.fetch(link))
    const { tokens } = await jsonOf<notes.SignedIn>(await done(notes.logIn(services)))
    const lowerCase = { authorization: `bearer ${tokens.access_token}` }
    const refreshed = await jsonOf<notes.SignedIn>(await done(notes.refresh(services, tokens.refresh_token, lowerCase)))
    const given = [tokens, refreshed.tokens].flatMap(({ access_token, refresh_token }) => [access_token, refresh_token])
    return [notes.ada.password, ...given, tokenIn(link)]
  },

  fittrackee: async (services) => {
    const first = await fittrackee.tokenOf(done(fittrackee.register(services), 201))
    const token = await fittrackee.tokenOf(done(fittrackee.logIn(services)))
    const lowerCase = { authorization: `bearer ${token}` }
    await done(fittrackee.getProfile(services, lowerCase))
    const { password } = fittrackee.ada
    const edited = { ...fittrackee.details, password, password_conf: password }
    await done(fittrackee.editProfile(services, token, edited))
    await done(fittrackee.setPicture(services, token))
    await done(fittrackee.openPicture(services, fittrackee.ada.username))
    await done(fittrackee.deletePicture(services, lowerCase), 204)
    await done(fittrackee.logOut(services, lowerCase))
    return [password, first, token]
  },
}

async function done(call: Promise<Response>, status = 200): Promise<Response> {
  const reply = await call
  if (reply.status !== status) throw new Error(`${reply.url} → ${reply.status} ${await reply.text()}`)
  return reply
}

async function linkIn(services: TestServices, service: string, to: string): Promise<string> {
  const { mail } = await jsonOf<{ readonly mail: readonly { readonly links: readonly string[] }[] }>(
    await services.fetch(`/_mock/v1/mail?${new URLSearchParams({ service, to })}`),
  )
  const { pathname, search } = new URL(mail[0]?.links[0] ?? '')
  return pathname + search
}

const tokenIn = (link: string) => new URLSearchParams(link.slice(link.indexOf('?'))).get('token') ?? ''
