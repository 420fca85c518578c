/** `client.api` reaches every operation of the contract, with the credential that the contract asks for. */
import { expect, it } from 'vitest'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { application } from './canned.ts'
import { operations } from './contracts.ts'
import { describeForms, type Sent } from './forms.ts'

/** The operations of a service that were called, by their ids. */
function called(slug: string, sent: readonly Sent[]): readonly string[] {
  const ids = sent.map(({ method, path }) => {
    const { pathname } = new URL(path, 'https://accounts.example.com')
    const fits = (template: string) => new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname)
    const found = operations.find((each) => each.slug === slug && each.method === method && fits(each.path))
    return found?.id ?? `${method} ${pathname}`
  })
  return [...new Set(ids)].sort()
}

const allOf = (slug: string) =>
  operations
    .filter((operation) => operation.slug === slug)
    .map(({ id }) => id)
    .sort()

/** The status of each call, and `error` where it failed. */
async function outcomes(
  calls: readonly (() => Promise<{ readonly response: Response; readonly error?: unknown }>)[],
): Promise<readonly unknown[]> {
  const seen: unknown[] = []
  for (const call of calls) {
    const { response, error } = await call()
    seen.push(error ?? response.status)
  }
  return seen
}

const png = () => new File([new Uint8Array([1, 2, 3])], 'ada.png', { type: 'image/png' })

describeForms('every operation is called by client.api', (services) => {
  it('of Fluency Box', async () => {
    const client = createFluencyBox(services.options('fluency-box'))
    const { api } = client
    const { ada } = fluencyBox
    await api.POST('/users', { body: ada })
    const login = await api.POST('/login', { headers: fluencyBox.basic(ada.email_address, ada.password) })
    const { refresh_token = '', uid: id = '' } = login.data ?? {}
    const refreshed = await api.POST('/refresh_token', { headers: { 'x-refresh-token': refresh_token } })
    // A user has one refresh token: the client's own takes the place of that one.
    await client.signIn({ email: ada.email_address, password: ada.password })
    const path = { id }
    const seen = await outcomes([
      async () => refreshed,
      () => api.GET('/users/{id}', { params: { path } }),
      () => api.PUT('/users/{id}', { params: { path }, body: ada }),
      () => api.PUT('/users/{id}/password', { params: { path }, body: { password: ada.password } }),
      () => api.PUT('/users/{id}/profile_picture', { params: { path }, body: { profile_picture_file: png() } }),
      () => api.POST('/reset_password', { body: { email: ada.email_address } }),
      () =>
        api.PUT('/users/{email}/password_reset', {
          params: { path: { email: ada.email_address } },
          body: { password: ada.password },
        }),
      () => api.DELETE('/users/{id}', { params: { path } }),
    ])
    expect(seen).toEqual([200, 200, 200, 200, 200, 200, 200, 200])
    expect(called('fluency-box', services.sent)).toEqual(allOf('fluency-box'))
    const carriers = services.sent.filter(({ headers }) => headers.has('x-access-token'))
    expect(called('fluency-box', carriers)).toEqual([
      'fluencyBoxDeleteUser',
      'fluencyBoxGetUser',
      'fluencyBoxUpdatePassword',
      'fluencyBoxUpdatePicture',
      'fluencyBoxUpdateUser',
    ])
  })

  it('of NWApp', async () => {
    const client = createNwapp(services.options('nwapp'))
    const { api } = client
    const { email, password } = nwapp.ada
    const { data } = await api.POST('/api/v1/public/register', { body: nwapp.ada })
    await client.signIn({ email, password })
    const seen = await outcomes([
      () => api.POST('/api/v1/public/login', { body: { email, password } }),
      () => api.POST('/api/v1/public/refresh-token', { body: { refresh_token: data?.refresh_token.token ?? '' } }),
      () => api.GET('/api/v1/public/profile'),
      () => api.POST('/api/v1/public/logout'),
    ])
    expect(seen).toEqual([200, 200, 200, 200])
    expect(called('nwapp', services.sent)).toEqual(allOf('nwapp'))
    const carriers = services.sent.filter(({ headers }) => headers.has('authorization'))
    expect(called('nwapp', carriers)).toEqual(['nwappGetProfile', 'nwappLogout'])
  })

  it('of Thunder', async () => {
    const client = createThunder({ ...services.options('thunder'), application })
    const { api } = client
    const { ada } = thunder
    const body = { email: { address: ada.email }, password: ada.password }
    await api.POST('/users', { body })
    await client.signIn(ada)
    const query = { email: ada.email }
    const sentMail = await api.POST('/verify', { params: { query } })
    const token = sentMail.data?.email.verificationToken ?? ''
    const seen = await outcomes([
      () => api.GET('/users', { params: { query } }),
      () => api.PUT('/users', { params: { query }, body: { ...body, level: 1 } }),
      () => api.GET('/verify', { params: { query: { ...query, token } } }),
      () => api.GET('/verify', { params: { query: { ...query, token, response_type: 'html' } } }),
      () => api.GET('/verify/success'),
      () => api.POST('/verify/reset', { params: { query } }),
      () => api.DELETE('/users', { params: { query } }),
    ])
    expect(seen).toEqual([200, 200, 200, 200, 200, 200, 200])
    expect(called('thunder', services.sent)).toEqual(allOf('thunder'))
    const secured = ['thunderCreateUser', 'thunderDeleteUser', 'thunderGetUser', 'thunderResetVerification']
    const withKey = services.sent.filter(({ headers }) => headers.has('authorization'))
    const withPassword = services.sent.filter(({ headers }) => headers.has('password'))
    expect(called('thunder', withKey)).toEqual([...secured, 'thunderSendVerification', 'thunderUpdateUser'].sort())
    expect(called('thunder', withPassword)).toEqual(
      [...secured.slice(1), 'thunderSendVerification', 'thunderUpdateUser'].sort(),
    )
  })

  it('of Thunder: a link that is opened as a page gives the page', async () => {
    const client = createThunder({ ...services.options('thunder'), application })
    const { email, token } = await thunder.mailed(services)
    const { data } = await client.api.GET('/verify', { params: { query: { email, token, response_type: 'html' } } })
    expect(data).toContain('Your account has been verified.')
  })

  it('of Notes', async () => {
    await services.mocks.notes.addUser(notes.ada)
    const client = createNotes(services.options('notes'))
    const { api } = client
    const { username, password } = notes.ada
    await client.signIn({ username, password })
    const { data } = await api.POST('/auth/login', { body: { username, password } })
    const seen = await outcomes([
      () => api.POST('/auth/refresh', { body: { refresh_token: data?.tokens.refresh_token ?? '' } }),
      () => api.POST('/auth/signup', { body: { username: 'charles', email: 'charles@example.com', password } }),
    ])
    expect(seen).toEqual([200, 200])
    expect(called('notes', services.sent)).toEqual(allOf('notes'))
    expect(services.sent.filter(({ headers }) => headers.has('authorization'))).toEqual([])
  })

  it('of FitTrackee', async () => {
    const client = createFitTrackee(services.options('fittrackee'))
    const { api } = client
    const { ada } = fittrackee
    const { email, password } = ada
    await client.signUp(ada)
    const seen = await outcomes([
      () =>
        api.POST('/api/auth/register', {
          body: { username: 'charles', email: 'charles@example.com', password, password_conf: password },
        }),
      () => api.POST('/api/auth/login', { body: { email, password } }),
      () => api.GET('/api/auth/profile'),
      () => api.POST('/api/auth/profile/edit', { body: { bio: 'Note G.' } }),
      () => api.POST('/api/auth/picture', { body: { file: png() } }),
      () => api.DELETE('/api/auth/picture'),
      () => api.GET('/api/auth/logout'),
    ])
    expect(seen).toEqual([201, 200, 200, 200, 200, 204, 200])
    expect(called('fittrackee', services.sent)).toEqual(allOf('fittrackee'))
    const carriers = services.sent.filter(({ headers }) => headers.has('authorization'))
    expect(called('fittrackee', carriers)).toEqual(
      allOf('fittrackee').filter((id) => !['fittrackeeLogin', 'fittrackeeRegister'].includes(id)),
    )
  })
})
