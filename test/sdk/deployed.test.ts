/** The deployed services do not always say what their documents say; the SDK copes with both. */
import { describe, expect, it } from 'vitest'
import { fittrackeeContract } from '../../mocks/generated/fittrackee.ts'
import { notesContract } from '../../mocks/generated/notes.ts'
import { nwappContract } from '../../mocks/generated/nwapp.ts'
import { thunderContract } from '../../mocks/generated/thunder.ts'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { answering, application, json, labelled } from './canned.ts'
import { failureOf } from './forms.ts'

const ada = { email: 'ada@example.com', password: 'analytical-engine' }

describe('the deployed NWApp', () => {
  const { signed_in } = nwappContract.operations.nwappLogin.replies

  it.each([
    ['This E-Mail address is not registered.', 'invalid_credentials'],
    ['Wrong password or email!', 'invalid_credentials'],
    ['Your account was not activated!', 'email_unverified'],
    ['Your account is suspended!', 'account_locked'],
  ])('refuses a sign-in: %s', async (text, code) => {
    const client = createNwapp(answering(json({ non_field_errors: [text] }, 400)))
    expect(await failureOf(client.signIn(ada))).toEqual({
      name: 'ApiError',
      code,
      status: 400,
      operation: 'nwappLogin',
    })
  })

  it('names no field of a form where it blames none', async () => {
    const client = createNwapp(answering(json({ non_field_errors: ['Your account is suspended!'] }, 400)))
    const { error } = await client.api.POST('/api/v1/public/login', { body: ada })
    expect(error?.fields).toBeUndefined()
  })

  it('wants the token in the body of a sign-out', async () => {
    const bodies: unknown[] = []
    const client = createNwapp(
      answering(async (request) => {
        if (request.url.endsWith('/login')) return json(signed_in.body)
        const body: unknown = await request.json()
        bodies.push(body)
        const ok = Object(body).token === signed_in.body.access_token.token
        return ok ? json({ detail: 'ok' }) : json({ non_field_errors: ['Authentication token is invalid.'] }, 400)
      }),
    )
    await client.signIn(ada)
    await client.signOut()
    expect(bodies).toEqual([{ token: signed_in.body.access_token.token }])
  })

  it('may refuse a sign-out; the user is signed out here all the same', async () => {
    const refusal = json({ non_field_errors: ['Authentication token is invalid.'] }, 400)
    const client = createNwapp(
      answering(({ url }) => (url.endsWith('/login') ? json(signed_in.body) : refusal.clone())),
    )
    await client.signIn(ada)
    const { error } = await client.api.POST('/api/v1/public/logout')
    expect(error?.code).toBe('token_invalid')
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
  })

  it('shows the body of a sign-in for a profile', async () => {
    const client = createNwapp(answering(json(signed_in.body)))
    await client.signIn(ada)
    const { id, email, firstName, lastName } = await client.getAccount()
    expect({ email, firstName, lastName }).toEqual({ email: ada.email, firstName: 'Ada', lastName: 'Lovelace' })
    expect(id).not.toBe('')
  })
})

describe('the deployed Thunder', () => {
  const { body: user } = thunderContract.operations.thunderGetUser.replies.found

  it.each([
    ['User not found in the database. (User: ada@example.com)', 404, 'not_found'],
    ['Unable to validate user with provided credentials. (User: ada@example.com)', 401, 'invalid_credentials'],
    ['Invalid email address format. Please try again. (User: ada)', 400, 'invalid_input'],
    ['Database is currently unavailable. Please try again later. (User: ada@example.com)', 503, 'unavailable'],
  ])('labels its text as JSON: %s', async (text, status, code) => {
    const client = createThunder({ ...answering(labelled(text, status, 'application/json')), application })
    const { error } = await client.api.GET('/users', { params: { query: { email: ada.email } } })
    expect({ ...error }).toMatchObject({ name: 'ApiError', status, code, body: text })
  })

  it.each([
    ['seconds', 1],
    ['milliseconds', 1_000],
  ])('counts times in %s', async (_unit, factor) => {
    const times = { creationTime: 1_772_442_000 * factor, lastUpdateTime: 1_772_442_060 * factor }
    const client = createThunder({ ...answering(json({ ...user, ...times })), application })
    await client.signIn(ada)
    const { createdAt, updatedAt } = await client.getAccount()
    expect(createdAt.toISOString()).toBe('2026-03-02T09:00:00.000Z')
    expect(updatedAt.toISOString()).toBe('2026-03-02T09:01:00.000Z')
  })
})

it('the deployed FitTrackee replies to a change without the profile', async () => {
  const { body: profile } = fittrackeeContract.operations.fittrackeeGetProfile.replies.profile
  const { body: signedIn } = fittrackeeContract.operations.fittrackeeLogin.replies.signed_in
  const paths: string[] = []
  const client = createFitTrackee(
    answering(({ url }) => {
      const path = new URL(url).pathname
      paths.push(path)
      if (path.endsWith('/login')) return json(signedIn)
      return path.endsWith('/edit') ? json({ message: 'User profile updated.', status: 'success' }) : json(profile)
    }),
  )
  await client.signIn(ada)
  expect((await client.updateAccount({ bio: 'Note G.' })).username).toBe(profile.data.username)
  expect(paths.filter((path) => path.endsWith('/edit'))).toHaveLength(1)
})

it('the deployed Fluency Box fails at JSON that it cannot read, in the words of its exception', async () => {
  const failure = { message: '400 Bad Request: The browser (or proxy) sent a request.', status: 'fail' }
  const client = createFluencyBox(answering(json(failure, 500)))
  expect(await failureOf(client.requestPasswordReset({ email: ada.email }))).toMatchObject({
    code: 'server_error',
    status: 500,
  })
})

it.each(['https://notes.example.com/api', 'https://notes.example.com/api/'])(
  'the deployed Notes lies under a path of its own: %s',
  async (baseUrl) => {
    const { body } = notesContract.operations.notesLogin.replies.signed_in
    const urls: string[] = []
    const client = createNotes({
      baseUrl,
      fetch: async ({ url }) => {
        urls.push(url)
        return json(body)
      },
    })
    await client.signIn({ username: 'ada', password: ada.password })
    await client.fetch('/notes/1')
    expect(urls).toEqual(['https://notes.example.com/api/auth/login', 'https://notes.example.com/api/notes/1'])
  },
)
