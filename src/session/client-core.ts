/** What the five clients share: every call of a client goes through here, and credentials go to no other origin. */
import type { Api } from '../transport/api-types.ts'
import { createCaller, type LooseInit, type LooseResult } from '../transport/caller.ts'
import { Draft } from '../transport/draft.ts'
import { limited } from '../transport/limited.ts'
import { type ReadReply, readText, send } from '../transport/send.ts'
import { createAuthorizer, type Errand } from './authorized.ts'
import type { SessionListener } from './events.ts'
import { type ClientOptions, settingsOf } from './options.ts'
import type { Grant, SessionRecord } from './record.ts'
import type { ServiceRules } from './rules.ts'
import { createSession, type Session } from './session.ts'

/** What a client tells of its session. */
export interface ClientSession {
  /**
   * Calls the listener for each event of the session, also for those that come from other tabs.
   * @returns a function that ends the subscription.
   */
  subscribe(listener: SessionListener): () => void
  /** Who is signed in; `undefined` if nobody is. Asks no server. */
  get(): Promise<SessionInfo | undefined>
}

export interface SessionInfo {
  /** The user as the service's paths and queries name it, where they do. */
  readonly userId: string | undefined
  /** When the access token expires, in milliseconds since the epoch by this machine's clock; `undefined` if unknown. */
  readonly expiresAt: number | undefined
}

/** What every client has. */
export interface Client<Paths> {
  /** Every operation of the contract, typed, with the session's credential where the contract asks for one. */
  readonly api: Api<Paths>
  readonly session: ClientSession
  /**
   * `fetch` with the session's credential, renewed as needed, for whatever else the product serves. Nothing is parsed and
   * no status is an error.
   *
   * @param url on the origin of `baseUrl`; one that begins with `/` is a path below `baseUrl`.
   * @throws TypeError if the URL is on another origin.
   */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>
  /** Stops listening to other tabs. The session itself stays in its storage. */
  dispose(): void
}

/** The user who is signed in. */
export interface CurrentUser<Paths> {
  readonly userId: string
  readonly record: SessionRecord
  /** The same as `client.api`, but no call is made once another user is signed in. */
  readonly api: Api<Paths>
}

/** What the methods of a client are made of. */
export interface ClientCore<Paths> {
  readonly client: Client<Paths>
  readonly session: Session
  /** @throws SessionEndedError if nobody is signed in. */
  user(): Promise<CurrentUser<Paths>>
  signIn(grant: () => Promise<Grant>): Promise<void>
  /** Ends the session here, then lets the service know; whether that works changes nothing. */
  signOut(farewell?: (api: Api<Paths>, record: SessionRecord) => Promise<unknown>): Promise<void>
}

/** How a call stands to the session. */
interface Standing {
  /** The session for which it is made; without one, for whoever is signed in. */
  readonly record?: SessionRecord
  /** Whether that session is over here: its credential is still sent, but nothing is renewed or tried again. */
  readonly leaving?: boolean
}

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE']

/** @throws TypeError or RangeError for an option that cannot be. */
export function createClientCore<Paths>(rules: ServiceRules<Paths>, options: ClientOptions): ClientCore<Paths> {
  const { facts, scheme, header, standing = {} } = rules
  const { baseUrl, transport, ...settings } = settingsOf(options, facts)
  const session = createSession(settings)
  const call = createCaller(baseUrl, facts, rules.dialect)
  const renew = rules.renew?.bind(rules)
  const authorizer = createAuthorizer(
    rules,
    session,
    transport,
    renew && ((refreshToken, signal) => renew(api, refreshToken, signal)),
  )

  const carry = async (errand: Errand, { record, leaving }: Standing): Promise<ReadReply> => {
    const { draft, operation, origin } = errand
    const { headers, signal } = draft.init
    const schemes = operation?.security ?? []
    for (const name of schemes) {
      for (const [key, value] of Object.entries(standing[name] ?? {})) if (!headers.has(key)) headers.set(key, value)
    }
    // A caller's own credential takes the place of the session's, and the session stays out of that call.
    if (!schemes.includes(scheme) || headers.has(header)) return send(draft, transport, origin, readText)
    const { response, text } = await (leaving && record
      ? authorizer.sendAs(errand, record, { ...transport, maxRetries: 0 })
      : authorizer.send(errand, record))
    if (text !== undefined) return { response, text }
    return limited(() => readText(response), { timeoutMs: transport.timeoutMs, signal }, origin)
  }

  const apiFor = (how: Standing): Api<Paths> => {
    const calls = methods.map((method) => [
      method,
      (path: string, init?: LooseInit): Promise<LooseResult> =>
        call(method, path, init, (draft, operation, origin) => carry({ draft, operation, origin }, how)),
    ])
    return Object.fromEntries(calls)
  }
  const api = apiFor({})

  const resolve = (url: string | URL): string => {
    const { href, origin } = new URL(String(url).replace(/^(?=\/(?!\/))/, baseUrl), `${baseUrl}/`)
    if (origin !== new URL(baseUrl).origin) throw new TypeError(`${facts.name} is not at the origin of this URL.`)
    return href
  }

  return {
    session,
    client: {
      api,
      session: {
        subscribe: session.subscribe,
        async get() {
          const record = await session.read()
          return record && { userId: record.userId, expiresAt: record.expiresAt }
        },
      },
      async fetch(url, init = {}) {
        const errand = { draft: new Draft(resolve(url), init), operation: undefined, origin: { service: facts.slug } }
        return (await authorizer.send(errand)).response
      },
      dispose: session.dispose,
    },
    async user() {
      const record = await session.require()
      return { record, userId: record.userId ?? '', api: apiFor({ record }) }
    },
    async signIn(grant) {
      const finish = session.begin()
      await finish(await grant())
    },
    async signOut(farewell) {
      const record = await session.read()
      await session.end()
      if (!record || !farewell) return
      await farewell(apiFor({ record, leaving: true }), record).catch(() => settings.warn('A sign-out did not arrive.'))
    },
  }
}
