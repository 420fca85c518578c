/** What the comparison takes from prose and from settings is what the services do. */
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { lifeOf } from '../../docs/contract/comparison/cells.ts'
import { topics } from '../../docs/contract/comparison.ts'
import { createMocks } from '../../mocks/mocks.ts'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import type { TestServices } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import type { Slug } from '../../openapi/tools/services.ts'

const origin = 'https://accounts.example.com'
const mocks = createMocks({ origin })
const server = setupServer(...mocks.handlers())
const services: TestServices = {
  mocks,
  maxBodyBytes: undefined,
  fetch: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
}
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => mocks.reset())
afterAll(() => server.close())

const textOf = (title: string, slug: Slug) =>
  topics
    .flatMap(({ aspects }) => aspects)
    .find((each) => each.title === title)
    ?.cells[slug].lines.join(' ')

/** Asks the service whether a token of its still works. */
const lives: readonly {
  readonly slug: Slug
  readonly token: 'accessTokenSeconds' | 'refreshTokenSeconds'
  readonly shown: string
  signIn(): Promise<() => Promise<Response>>
}[] = [
  {
    slug: 'fluency-box',
    token: 'accessTokenSeconds',
    shown: '60 seconds',
    signIn: async () => {
      const session = await fluencyBox.signedIn(services)
      return () => fluencyBox.getUser(services, session)
    },
  },
  {
    slug: 'fluency-box',
    token: 'refreshTokenSeconds',
    shown: '24 hours',
    signIn: async () => {
      const { refresh_token } = await fluencyBox.signedIn(services)
      return () => fluencyBox.refresh(services, refresh_token)
    },
  },
  {
    slug: 'nwapp',
    token: 'refreshTokenSeconds',
    shown: '14 days',
    signIn: async () => {
      const { refresh } = await signedInAtNwapp()
      return () => nwapp.refresh(services, refresh)
    },
  },
  {
    slug: 'nwapp',
    token: 'accessTokenSeconds',
    shown: '24 hours',
    signIn: async () => {
      const { access } = await signedInAtNwapp()
      return () => nwapp.profile(services, access)
    },
  },
  {
    slug: 'notes',
    token: 'refreshTokenSeconds',
    shown: '30 days',
    signIn: async () => {
      const { refresh_token } = await notes.signedIn(services)
      return () => notes.refresh(services, refresh_token)
    },
  },
  {
    slug: 'fittrackee',
    token: 'accessTokenSeconds',
    shown: '30 days',
    signIn: async () => {
      const token = await fittrackee.signedIn(services)
      return () => fittrackee.getProfile(services, fittrackee.bearer(token))
    },
  },
]

const signedInAtNwapp = async () => {
  await mocks.nwapp.addUser(nwapp.ada)
  return nwapp.pairOf(await nwapp.logIn(services))
}

describe('the life of a token', () => {
  for (const { slug, token, shown, signIn } of lives) {
    it(`is ${shown} for the ${token} of ${slug}`, async () => {
      const title = token === 'accessTokenSeconds' ? 'Life of the access token' : 'Life of the refresh token'
      expect(textOf(title, slug)).toBe(shown)
      const seconds = lifeOf(slug, token) ?? 0
      const early = await signIn()
      mocks.clock.advance({ seconds: seconds - 2 })
      expect((await early()).status).toBe(200)
      await mocks.reset()
      const late = await signIn()
      mocks.clock.advance({ seconds: seconds + 1 })
      expect((await late()).status).toBe(slug === 'notes' ? 406 : 401)
    })
  }

  it('is what Notes says in its reply', async () => {
    expect(textOf('Life of the access token', 'notes')).toBe('2 hours')
    await mocks.notes.addUser(notes.ada)
    const reply = (await (await notes.logIn(services)).json()) as { readonly tokens: { readonly valid_for: number } }
    expect(reply.tokens.valid_for).toBe(7_200)
  })

  it('is nothing at Thunder, which has no tokens', () => {
    expect(textOf('Life of the access token', 'thunder')).toBe('')
  })
})

describe('after renewing', () => {
  it('Fluency Box refuses the old refresh token', async () => {
    const { refresh_token } = await fluencyBox.signedIn(services)
    expect((await fluencyBox.refresh(services, refresh_token)).status).toBe(200)
    expect((await fluencyBox.refresh(services, refresh_token)).status).toBe(401)
    expect(textOf('After renewing', 'fluency-box')).toContain('The old refresh token is refused.')
  })

  it('NWApp refuses both old tokens', async () => {
    const { access, refresh } = await signedInAtNwapp()
    expect((await nwapp.refresh(services, refresh)).status).toBe(200)
    expect((await nwapp.refresh(services, refresh)).status).toBe(401)
    expect((await nwapp.profile(services, access)).status).toBe(401)
    expect(textOf('After renewing', 'nwapp')).toContain('The old refresh token and the old access token are refused.')
  })

  it('Notes takes the same refresh token again', async () => {
    const { refresh_token } = await notes.signedIn(services)
    expect((await notes.refresh(services, refresh_token)).status).toBe(200)
    expect((await notes.refresh(services, refresh_token)).status).toBe(200)
    expect(textOf('After renewing', 'notes')).toContain('The refresh token stays the one to use.')
  })

  it('is nothing that Thunder and FitTrackee know', () => {
    expect(textOf('Renew the session', 'thunder')).toBe('')
    expect(textOf('Renew the session', 'fittrackee')).toBe('')
  })
})

describe('after signing out', () => {
  it('NWApp refuses the access token and still takes the refresh token', async () => {
    const { access, refresh } = await signedInAtNwapp()
    expect((await nwapp.logOut(services, access)).status).toBe(200)
    expect((await nwapp.profile(services, access)).status).toBe(401)
    expect((await nwapp.refresh(services, refresh)).status).toBe(200)
    expect(textOf('After signing out', 'nwapp')).toContain('The refresh token still works')
  })

  it('FitTrackee still takes the token', async () => {
    const headers = fittrackee.bearer(await fittrackee.signedIn(services))
    expect((await fittrackee.logOut(services, headers)).status).toBe(200)
    expect((await fittrackee.getProfile(services, headers)).status).toBe(200)
    expect(textOf('After signing out', 'fittrackee')).toContain('The token still works')
  })

  it.each(['fluency-box', 'thunder', 'notes'] as const)('%s has no part in it', (slug) => {
    expect(textOf('Sign out', slug)).toBe('SDK: `signOut()`')
    expect(textOf('After signing out', slug)).toContain('the service has no part in it')
  })
})

describe('after signing up', () => {
  it('Fluency Box signs nobody in, and nothing has to be confirmed', async () => {
    const reply = await fluencyBox.signUp(services)
    expect(Object.keys((await reply.json()) as object)).toEqual(['message', 'status'])
    expect(await mocks.mailbox.list()).toEqual([])
    expect((await fluencyBox.logIn(services)).status).toBe(200)
  })

  it('NWApp signs in, and locks the account unless the mailed link is opened in time', async () => {
    const { access } = await nwapp.pairOf(await nwapp.register(services))
    expect((await nwapp.profile(services, access)).status).toBe(200)
    expect(await mocks.mailbox.list()).toHaveLength(1)
    mocks.clock.advance({ seconds: mocks.settings.nwapp.verifyWithinSeconds + 1 })
    expect(await (await nwapp.logIn(services)).json()).toMatchObject({ error: expect.stringContaining('locked') })
  })

  it('Thunder lets in whose address is not verified', async () => {
    expect((await thunder.create(services)).status).toBe(201)
    expect(await mocks.mailbox.list()).toEqual([])
    expect((await thunder.read(services)).email.verified).toBe(false)
  })

  it('Notes lets nobody in before the mailed link is opened', async () => {
    expect((await notes.signUp(services)).status).toBe(200)
    expect(await mocks.mailbox.list()).toHaveLength(1)
    expect((await notes.logIn(services)).status).toBe(406)
  })

  it('FitTrackee signs in, and sends no mail', async () => {
    const token = await fittrackee.tokenOf(fittrackee.register(services))
    expect((await fittrackee.getProfile(services, fittrackee.bearer(token))).status).toBe(200)
    expect(await mocks.mailbox.list()).toEqual([])
  })
})

it('Notes wants no token on the calls of the contract', async () => {
  const { access_token } = await notes.signedIn(services)
  expect((await notes.logIn(services, {}, notes.bearer(access_token))).status).toBe(400)
  expect(textOf('What calls carry', 'notes')).toContain('never on those of this contract')
})
