/** Which calls carry the session's credential: those for which the contract names its scheme, and no others. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientSession } from '../../src/index.ts'
import { operationsOf, services } from '../contract/documents.ts'
import { type FaultServer, startFaultServer } from '../support/scripted-server.ts'
import { ada, type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import {
  fittrackee,
  notes,
  nwapp,
  signedInFitTrackee,
  signedInNotes,
  signedInNwapp,
  signedInThunder,
} from './sign-ins.ts'
import { eventsOf } from './watching.ts'

type Call = (path: string, init: object) => Promise<{ readonly error?: { readonly status: number } }>

interface SignedIn {
  readonly api: object
  readonly session: ClientSession
}

interface Case {
  readonly slug: keyof typeof services
  readonly signedIn: () => Promise<SignedIn>
  readonly scheme: string
  readonly header: string
  readonly credential: string
}

let box: FluencyBoxServer
let server: FaultServer

beforeEach(async () => {
  box = await startFluencyBox()
  server = await startFaultServer()
})
afterEach(async () => {
  await box.close()
  await server.close()
})

const cases: readonly Case[] = [
  {
    slug: 'fluency-box',
    signedIn: () => box.signedIn(),
    scheme: 'fluencyBoxAccessToken',
    header: 'x-access-token',
    credential: 'access-1',
  },
  {
    slug: 'nwapp',
    signedIn: () => signedInNwapp(server),
    scheme: 'nwappAccessToken',
    header: 'authorization',
    credential: 'Bearer access-1',
  },
  {
    slug: 'thunder',
    signedIn: () => signedInThunder(server),
    scheme: 'thunderPassword',
    header: 'password',
    credential: ada.password,
  },
  {
    slug: 'notes',
    signedIn: () => signedInNotes(server),
    scheme: 'notesAccessToken',
    header: 'authorization',
    credential: 'Bearer a.1',
  },
  {
    slug: 'fittrackee',
    signedIn: () => signedInFitTrackee(server),
    scheme: 'fittrackeeAccessToken',
    header: 'authorization',
    credential: 'Bearer access-1',
  },
]

const operations = cases.flatMap((service) =>
  operationsOf(services[service.slug]).map(({ method, path, operation }) => {
    // An operation without a word of its own goes by the document.
    const security = operation.security ?? []
    const carries = security.some((alternative) => service.scheme in alternative)
    return { ...service, method: method.toUpperCase(), path, carries, id: operation.operationId }
  }),
)

/** Fills in whatever the path wants. */
const params = { path: { id: 'ada', email: ada.email }, query: { email: ada.email, token: 'from-the-mail' } }

it('knows of all operations of all services', () => {
  expect(operations).toHaveLength(33)
  expect(operations.filter(({ carries }) => carries)).not.toHaveLength(0)
})

describe.each(operations)('$id', ({ signedIn, method, path, carries, header, credential }) => {
  it(`${carries ? 'carries' : 'does not carry'} the credential`, async () => {
    const client = await signedIn()
    const key = `${method} ${path.replace('{id}', 'ada').replace('{email}', encodeURIComponent(ada.email))}`
    const target = header === 'x-access-token' ? box : server
    const before = target.requests.length
    // No service refuses credentials with this status.
    target.once(key, { status: 418 })
    const call = (client.api as Readonly<Record<string, Call>>)[method]
    const result = await call?.(path, { params })
    expect(result?.error).toMatchObject({ status: 418 })
    const [request, ...more] = target.requests.slice(before)
    expect(more).toEqual([])
    const all = Object.values(request?.headers ?? {})
    expect(request?.headers[header] === credential).toBe(carries)
    expect(all.includes(credential)).toBe(carries)
  })
})

describe('a refusal by an operation that carries none', () => {
  const open = operations.filter(({ carries }) => !carries)

  it.each(open)('is no end of the session, and starts no refresh: $id', async ({ signedIn, method, path, header }) => {
    const client = await signedIn()
    const events = eventsOf(client)
    const target = header === 'x-access-token' ? box : server
    const before = target.requests.length
    const key = `${method} ${path.replace('{email}', encodeURIComponent(ada.email))}`
    for (const status of [401, 403]) {
      target.once(key, { status, body: { error: 'Expired token', message: 'Token has expired', status: 'fail' } })
      const call = (client.api as Readonly<Record<string, Call>>)[method]
      expect((await call?.(path, { params }))?.error).toMatchObject({ status })
    }
    expect(target.requests).toHaveLength(before + 2)
    expect(events).toEqual([])
    expect(await client.session.get()).toBeDefined()
  })
})

describe('signing in and up while somebody is signed in', () => {
  it('goes to Fluency Box with the Basic credentials alone, and a refusal harms nobody', async () => {
    const client = await box.signedIn()
    box.once('POST /login', { status: 401, headers: { 'content-type': 'text/html' }, body: 'Invalid Credentials' })
    await expect(client.signIn(ada)).rejects.toMatchObject({ code: 'invalid_credentials' })
    expect(box.accessOf(box.seen('POST /login')[1])).toBeUndefined()
    expect(box.seen('POST /refresh_token')).toHaveLength(0)
    expect(await client.session.get()).toMatchObject({ userId: 'ada' })
  })

  it.each([
    ['NWApp', nwapp.login, signedInNwapp],
    ['Notes', notes.login, signedInNotes],
    ['FitTrackee', fittrackee.login, signedInFitTrackee],
  ] as const)('goes to %s without the token', async (_, key, signedIn) => {
    const client = await signedIn(server)
    await client.signIn(ada)
    expect(server.seen(key).map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
  })

  it('sends Thunder the password that was just given, not that of the session', async () => {
    const client = await signedInThunder(server)
    server.once('GET /users', { status: 401, body: 'Unable to validate user with provided credentials.' })
    await expect(client.signIn({ ...ada, password: 'a-guess' })).rejects.toMatchObject({ code: 'invalid_credentials' })
    expect(server.seen('GET /users').map(({ headers }) => headers.password)).toEqual([ada.password, 'a-guess'])
    expect(await client.session.get()).toMatchObject({ userId: ada.email })
  })
})

it('sends a refresh nothing but the refresh token', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  await client.getAccount()
  const [request] = box.seen('POST /refresh_token')
  expect(request?.headers).toMatchObject({ 'x-refresh-token': 'refresh-1' })
  expect(request?.headers).not.toHaveProperty('x-access-token')
  expect(request?.headers).not.toHaveProperty('authorization')
})
