/** What the five clients share: every call of a client goes through here, and credentials go to no other origin. */
import { limited } from '../transport/abortable.ts'
import { createApi } from '../transport/api.ts'
import type { Api } from '../transport/api-types.ts'
import { rawBody } from '../transport/body.ts'
import { draftOf } from '../transport/draft.ts'
import { send } from '../transport/send.ts'
import { headerOf, sendAuthorized } from './authorized.ts'
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
  signOut(
    farewell?: (api: Api<Paths>, headers: Record<string, string>, token: string) => Promise<unknown>,
  ): Promise<void>
}

/** @throws TypeError for a base URL that cannot be. */
export function createClientCore<Paths>(rules: ServiceRules<Paths>, options: ClientOptions): ClientCore<Paths> {
  const { facts, scheme, standing, renew: ask } = rules
  const service = facts.slug
  const settings = settingsOf(options, service)
  const { baseUrl, transport, warn } = settings
  const session = createSession(settings)

  const renew = ask && ((refreshToken: string, signal: AbortSignal) => ask(refreshApi, refreshToken, signal))
  const authority = { session, credential: rules, renew }

  /** @param record the session for which calls are made; without one, for whoever is signed in. */
  const apiFor = (record?: SessionRecord, how = transport): Api<Paths> =>
    createApi(baseUrl, facts, rules, async (draft, origin, [, security]) => {
      const { headers, signal } = draft.init
      if (standing && security.includes(standing[0])) headers[standing[1]] ??= standing[2]
      const { response, text } = await (security.includes(scheme)
        ? sendAuthorized(authority, draft, origin, how, true, record)
        : send(draft, how, origin, () => true))
      return { response, text: text ?? (await limited(() => response.text(), how.timeoutMs, origin, signal)) }
    })
  const api = apiFor()
  // The contract asks for no session there, so nothing of it is in the way. The refresh has a time limit of its own.
  const refreshApi = apiFor(undefined, { ...transport, timeoutMs: Number.POSITIVE_INFINITY })

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
        const { href, origin } = new URL(String(url).replace(/^(?=\/(?!\/))/, baseUrl), `${baseUrl}/`)
        if (origin !== new URL(baseUrl).origin) throw new TypeError('The URL is on another origin.')
        const { method = 'GET', body = null } = init
        const headers = Object.fromEntries(new Headers(init.headers))
        const draft = draftOf(href, { ...init, method, headers, body: rawBody(body) ?? body })
        return (await sendAuthorized(authority, draft, { service }, transport, false)).response
      },
      dispose: session.dispose,
    },
    async user() {
      const record = await session.require()
      return { record, userId: record.userId ?? '', api: apiFor(record) }
    },
    async signIn(grant) {
      const finish = session.begin()
      await finish(await grant())
    },
    async signOut(farewell) {
      const record = await session.read()
      await session.end()
      // Its credential goes along as the caller's own would: what is over here is neither renewed nor ended again.
      const headers = record && headerOf(rules, record)
      // Whoever signs out waits for it, so not for long.
      const once = apiFor(record, { ...transport, maxRetries: 0, timeoutMs: Math.min(transport.timeoutMs, 5_000) })
      if (headers) await farewell?.(once, headers, record.accessToken).catch(() => warn('A sign-out did not arrive.'))
    },
  }
}
