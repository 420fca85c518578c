/** What `fetch`, the storage or the lock throw may quote tokens and passwords; nothing of that is shown to anybody. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Lock, SessionStorage } from '../../src/index.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { leaksIn, password, plainPassword, shownBy } from './secrets-watch.ts'
import { failureOf } from './watching.ts'

const email = 'ada@example.com'
const secrets = ['access-1', 'access-2', 'refresh-1', 'refresh-2', password, plainPassword, `${email}:${password}`]

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

/** All that it was given, in every place that an error has. */
class Telltale extends Error {
  readonly request: unknown
  readonly code: string

  constructor(told: string) {
    super(told, { cause: new Error(told, { cause: told }) })
    this.request = told
    this.code = told
  }

  toJSON() {
    return this.message
  }
}

async function telltaleFetch(request: Request): Promise<never> {
  const { url, headers } = request
  throw new Telltale(`${url} ${JSON.stringify([...headers])} ${await request.clone().text()}`)
}

describe('a fetch that throws what it was given', () => {
  const options = () => ({ baseUrl: box.url, fetch: telltaleFetch, maxRetries: 0 })

  it('does not bring a password into the error of a sign-in or a sign-up', async () => {
    const thunder = createThunder({ ...options(), application: { name: 'web', secret: plainPassword } })
    const names = { firstName: 'Ada', lastName: 'Lovelace' }
    const errors = [
      await failureOf(createFluencyBox(options()).signIn({ email, password })),
      await failureOf(createNwapp(options()).signIn({ email, password })),
      await failureOf(createNwapp(options()).signUp({ ...names, email, password })),
      await failureOf(thunder.signIn({ email, password: plainPassword })),
    ]
    for (const error of errors) {
      expect(error).toMatchObject({ name: 'NetworkError' })
      expect(error).not.toHaveProperty('cause')
      expect(leaksIn(shownBy(error), secrets)).toEqual([])
    }
  })

  it('does not bring a token into the error of a call or a refresh, nor into the log', async () => {
    const log: string[] = []
    let broken = ''
    const client = await box.signedIn({
      maxRetries: 0,
      logger: { warn: (message) => void log.push(message) },
      fetch: (request) => (broken && request.url.endsWith(broken) ? telltaleFetch(request) : fetch(request)),
    })
    broken = '/users/ada'
    const errors = [await failureOf(client.getAccount()), await failureOf(client.fetch('/users/ada'))]
    broken = '/refresh_token'
    box.refuseAccess()
    errors.push(await failureOf(client.getAccount()))
    expect(errors.map((error) => Reflect.get(Object(error), 'name'))).toEqual(Array(3).fill('NetworkError'))
    expect(leaksIn([...errors.map(shownBy), ...log].join(), secrets)).toEqual([])
  })

  it('does not do so either when it throws at once, or throws no error at all', async () => {
    const told = `Basic ${Buffer.from(`${email}:${password}`).toString('base64')}`
    const throwing = () => {
      throw told
    }
    const rejecting = () => Promise.reject({ code: 'ECONNRESET', told, cause: told })
    for (const fetch of [throwing, rejecting]) {
      const client = createFluencyBox({ ...options(), fetch })
      const error = await failureOf(client.signIn({ email, password }))
      expect(error).toMatchObject({ name: 'NetworkError' })
      expect(leaksIn(shownBy(error), secrets)).toEqual([])
    }
  })
})

it('has a body that breaks off after an echo bring no secret into the error', async () => {
  box.on('POST /login', ({ headers }) => ({ status: 500, body: headers.authorization, end: 'cut' }))
  const error = await failureOf(box.client().signIn({ email, password }))
  expect(error).toMatchObject({ name: 'NetworkError' })
  expect(leaksIn(shownBy(error), secrets)).toEqual([])
})

it('shows neither token nor password when the storage and the lock throw what they were given', async () => {
  const log: string[] = []
  const items: string[] = []
  const storage: SessionStorage = {
    getItem: () => {
      throw new Telltale(`read ${items.join()}`)
    },
    setItem: (key, value) => {
      items.push(value)
      throw new Telltale(`${key} ${value}`)
    },
    removeItem: () => Promise.reject(new Telltale(items.join())),
  }
  const lock: Lock = () => Promise.reject(new Telltale(items.join()))
  const client = await box.signedIn({ storage, lock, logger: { warn: (...line) => void log.push(shownBy(line)) } })
  client.session.subscribe(() => Promise.reject(new Telltale(items.join())))
  box.refuseAccess()
  await client.getAccount()
  box.on('POST /refresh_token', { status: 401, body: items.join() })
  box.refuseAccess()
  const error = await failureOf(client.getAccount())
  await client.signOut()
  expect(items).toHaveLength(2)
  expect(log.length).toBeGreaterThan(3)
  expect(leaksIn([...log, shownBy(error)].join(), secrets)).toEqual([])
})

it('does not quote a password that Thunder cannot carry', async () => {
  const client = createThunder({ baseUrl: box.url, application: { name: 'web', secret: 'open' } })
  const error = await failureOf(client.signIn({ email, password }))
  expect(error).toBeInstanceOf(TypeError)
  expect(leaksIn(shownBy(error), secrets)).toEqual([])
  expect(box.requests).toEqual([])
})

it('does not quote credentials in the base URL that it refuses', () => {
  const baseUrl = `http://ada:${encodeURIComponent(password)}@127.0.0.1/`
  let error: unknown
  try {
    createFluencyBox({ baseUrl })
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(TypeError)
  expect(leaksIn(shownBy(error), secrets)).toEqual([])
})

it.each(['access-1\r\nx-stolen: yes', 'access-1\u0000', 'access-1-\u{1f511}'])(
  'does not quote a token that the service gives and no header can carry: %j',
  async (token) => {
    box.on('POST /login', { body: { status: 'success', uid: 'ada', token, refresh_token: 'refresh-1' } })
    const client = box.client()
    const error = await failureOf(client.signIn({ email, password }).then(() => client.getAccount()))
    expect(leaksIn(shownBy(error), ['access-1', 'refresh-1'])).toEqual([])
    expect(box.seen('GET /users/ada')).toEqual([])
  },
)
