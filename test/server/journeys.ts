/**
 * A valid way through all that a service offers, from signing up to leaving, with the odd credentials that HTTP allows:
 * `bearer` in lower case, colons and letters beyond ASCII in a Basic password. The server's world need not be in reach.
 */
import * as fittrackee from '../../docs/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../docs/scenarios/fluency-box/calls.ts'
import { form, jsonOf, type Lab } from '../../docs/scenarios/lab.ts'
import * as notes from '../../docs/scenarios/notes/calls.ts'
import * as nwapp from '../../docs/scenarios/nwapp/calls.ts'
import * as thunder from '../../docs/scenarios/thunder/calls.ts'

/** Passwords and tokens that were sent and given on the way. */
type Secrets = readonly string[]

export const journeys: Readonly<Record<string, (lab: Lab) => Promise<Secrets>>> = {
  'fluency-box': async (lab) => {
    const ada = { ...fluencyBox.ada, password: 'analytical:engine:ü' }
    await done(fluencyBox.signUp(lab, ada), 201)
    const first = await jsonOf<fluencyBox.Session>(await done(fluencyBox.logIn(lab, ada)))
    const session = await jsonOf<fluencyBox.Session>(await done(fluencyBox.refresh(lab, first.refresh_token)))
    await done(fluencyBox.getUser(lab, session))
    await done(fluencyBox.updateUser(lab, session, { first_name: 'Augusta' }))
    await done(fluencyBox.updatePicture(lab, session, new Blob(['picture'], { type: 'image/png' })))
    const { profile_picture } = await fluencyBox.profileOf(lab, session)
    await done(lab.fetch(`/fluency-box/profile_pictures/${profile_picture}`))
    await done(fluencyBox.updatePassword(lab, session, { password: 'second-password' }))
    await done(fluencyBox.askForReset(lab))
    const link = await linkIn(lab, 'fluency-box', ada.email_address)
    await done(lab.fetch(link))
    await done(lab.fetch(link, form({ password: 'third-password' })))
    await done(fluencyBox.resetPassword(lab, { password: 'fourth-password' }))
    await done(fluencyBox.deleteUser(lab, session))
    const passwords = [ada.password, 'second-password', 'third-password', 'fourth-password']
    return [...passwords, first.token, first.refresh_token, session.token, session.refresh_token, tokenIn(link)]
  },

  nwapp: async (lab) => {
    await done(nwapp.register(lab))
    const link = await linkIn(lab, 'nwapp', nwapp.ada.email)
    await done(lab.fetch(link))
    const first = await nwapp.pairOf(await done(nwapp.logIn(lab)))
    const second = await nwapp.pairOf(await done(nwapp.refresh(lab, first.refresh)))
    await done(lab.fetch(`${nwapp.root}/profile`, { headers: { authorization: `bearer ${second.access}` } }))
    await done(nwapp.logOut(lab, second.access))
    return [nwapp.ada.password, first.access, first.refresh, second.access, second.refresh, tokenIn(link)]
  },

  thunder: async (lab) => {
    await done(thunder.create(lab), 201)
    await done(thunder.call(lab, 'GET /users'))
    const sent = await jsonOf<thunder.ShownUser>(await done(thunder.call(lab, 'POST /verify')))
    const link = await linkIn(lab, 'thunder', thunder.ada.email)
    await done(lab.fetch(link), 303)
    await done(lab.fetch('/thunder/verify/success'))
    await done(thunder.put(lab, thunder.body({ password: 'second-password' })))
    const credentials = { ...thunder.key(), password: 'second-password' }
    await done(thunder.call(lab, 'POST /verify/reset', thunder.ada.email, credentials))
    await done(thunder.call(lab, 'DELETE /users', thunder.ada.email, credentials))
    return [thunder.ada.password, 'second-password', sent.email.verificationToken ?? '', tokenIn(link)]
  },

  notes: async (lab) => {
    await done(notes.signUp(lab))
    const link = await linkIn(lab, 'notes', notes.ada.email)
    await done(lab.fetch(link))
    const { tokens } = await jsonOf<notes.SignedIn>(await done(notes.logIn(lab)))
    const lowerCase = { authorization: `bearer ${tokens.access_token}` }
    const refreshed = await jsonOf<notes.SignedIn>(await done(notes.refresh(lab, tokens.refresh_token, lowerCase)))
    const given = [tokens, refreshed.tokens].flatMap(({ access_token, refresh_token }) => [access_token, refresh_token])
    return [notes.ada.password, ...given, tokenIn(link)]
  },

  fittrackee: async (lab) => {
    const first = await fittrackee.tokenOf(done(fittrackee.register(lab), 201))
    const token = await fittrackee.tokenOf(done(fittrackee.logIn(lab)))
    const lowerCase = { authorization: `bearer ${token}` }
    await done(fittrackee.getProfile(lab, lowerCase))
    const { password } = fittrackee.ada
    const edited = { ...fittrackee.details, password, password_conf: password }
    await done(fittrackee.editProfile(lab, token, edited))
    await done(fittrackee.setPicture(lab, token))
    await done(fittrackee.openPicture(lab, fittrackee.ada.username))
    await done(fittrackee.deletePicture(lab, lowerCase), 204)
    await done(fittrackee.logOut(lab, lowerCase))
    return [password, first, token]
  },
}

async function done(call: Promise<Response>, status = 200): Promise<Response> {
  const reply = await call
  if (reply.status !== status) throw new Error(`${reply.url} → ${reply.status} ${await reply.text()}`)
  return reply
}

async function linkIn(lab: Lab, service: string, to: string): Promise<string> {
  const { mail } = await jsonOf<{ readonly mail: readonly { readonly links: readonly string[] }[] }>(
    await lab.fetch(`/_mock/v1/mail?${new URLSearchParams({ service, to })}`),
  )
  const { pathname, search } = new URL(mail[0]?.links[0] ?? '')
  return pathname + search
}

const tokenIn = (link: string) => new URLSearchParams(link.slice(link.indexOf('?'))).get('token') ?? ''
