/**
 * How a session lives. This file knows no service: what a refresh is, and which refusal ends a session, it is told.
 *
 * - One refresh at a time, shared by all that need it, and by all tabs that share the storage.
 * - A definite refusal of the refresh ends the session; anything else keeps it, and is followed by a back-off.
 * - What lands late (after a sign-out, after another sign-in) is dropped: it neither revives nor ends anything.
 * - No timers: whether a token is due is decided when it is read.
 */
import { limited } from '../transport/abortable.ts'
import { ApiError } from '../transport/api-error.ts'
import { createBackOff } from './back-off.ts'
import { createEvents, type SessionEvent, type SessionListener } from './events.ts'
import { withLock } from './lock.ts'
import type { Settings } from './options.ts'
import { type Grant, recordOf, type SessionRecord } from './record.ts'
import { SessionEndedError, type SessionEndReason } from './session-ended-error.ts'
import { createStore } from './store.ts'
import { watchOthers } from './watch.ts'

/** Asks the service for new tokens. */
export type Renew = (refreshToken: string, signal: AbortSignal) => Promise<Grant>

export interface Replacement<T> {
  readonly credentials: Partial<Pick<SessionRecord, 'accessToken' | 'userId'>>
  readonly value: T
}

export interface Session {
  read(): Promise<SessionRecord | undefined>
  /** The same after a change of credentials that is under way, and after a look into the storage. */
  settled(): Promise<SessionRecord | undefined>
  /** @throws SessionEndedError if nobody is signed in. */
  require(): Promise<SessionRecord>
  /** To be called before signing in; what it returns is called with what signing in gave. */
  begin(): (grant: Grant) => Promise<void>
  /** Whether the access token is in the last stretch of its life, and whether it is over. */
  isDue(record: SessionRecord): boolean
  isOver(record: SessionRecord): boolean
  /**
   * A record newer than this one, from a refresh or from whoever refreshed meanwhile.
   * @throws SessionEndedError if the session is over, or whatever failed in passing.
   */
  renew(stale: SessionRecord, renew: Renew): Promise<SessionRecord>
  /**
   * Does what changes the credentials of this session, and takes over the new ones, if it still is the one. Whatever is
   * refused meanwhile waits for it.
   */
  replace<T>(record: SessionRecord, change: () => Promise<Replacement<T>>): Promise<T>
  /** The user's own end of the session; given a record, only if it still is of that one. */
  end(record?: SessionRecord): Promise<void>
  /** The end of this session, if it still is the one, and nobody has renewed it. */
  expire(record: SessionRecord, reason: 'expired' | 'rejected'): Promise<SessionEndedError>
  subscribe(listener: SessionListener): () => void
  dispose(): void
}

/** The refusals of a refresh that are meant: the credential itself is no good. */
const refusals = [400, 401, 403, 406]

export function createSession(settings: Settings): Session {
  const { service, audience, storageKey, refreshTimeoutMs, refreshMarginMs, now, warn } = settings
  const { emit, subscribe } = createEvents(warn)
  const backOff = createBackOff(now)
  /** Sign-ins are numbered as they begin; those up to the one that landed last are too late. */
  let signIns = 0
  let lastLanded = 0
  let inFlight: { readonly id: string; readonly promise: Promise<SessionRecord>; stop(): void } | undefined
  let replacing: Promise<unknown> = Promise.resolve()
  let lastEnd: { readonly id: string; readonly reason: SessionEndReason } | undefined

  /** A refresh for a session that is no more would be dropped anyway: those who wait for it need not. */
  const supersede = (record: SessionRecord | undefined) => {
    if (inFlight && inFlight.id !== record?.id) inFlight.stop()
  }

  const store = createStore(settings, (before, after) => {
    supersede(after)
    const event = eventOf(before, after)
    if (event) emit(event)
  })
  let others = settings.shared ? watchOthers(storageKey, store.reload) : undefined

  const write = async (record: SessionRecord | undefined, event: SessionEvent) => {
    supersede(record)
    await store.write(record)
    others?.tell()
    emit(event)
  }

  const ended = (reason: SessionEndReason) => new SessionEndedError(reason, service)

  /** Of a session that is over, or about whose end nothing else is known, than that it is not the one any more. */
  const endOf = ({ id }: SessionRecord) => ended(lastEnd?.id === id ? lastEnd.reason : 'signed-out')

  const isNewer = (record: SessionRecord, stale: SessionRecord) =>
    record.id === stale.id && record.accessToken !== stale.accessToken

  const expire = async (stale: SessionRecord, reason: 'expired' | 'rejected') => {
    // A credential that is good may have been stored by others meanwhile.
    await store.reload()
    const record = store.peek()
    if (record?.id === stale.id && record.accessToken === stale.accessToken) {
      lastEnd = { id: stale.id, reason }
      await write(undefined, { type: 'expired', reason })
    }
    return endOf(stale)
  }

  /** One refresh, from the moment at which no one else is at it. */
  const refresh = async (stale: SessionRecord, renew: Renew, signal: AbortSignal) => {
    const record = await store.reload()
    if (record && isNewer(record, stale)) return record
    if (record?.id !== stale.id) throw endOf(stale)
    if (record.refreshToken === undefined) throw await expire(record, 'expired')
    const { refreshToken } = record
    try {
      const grant = await limited((limit) => renew(refreshToken, limit), refreshTimeoutMs, { service }, signal)
      const next = recordOf(grant, record, now(), refreshMarginMs)
      await store.reload()
      if (store.peek()?.id !== record.id) throw endOf(record)
      backOff.reset()
      await write(next, { type: 'refreshed' })
      return next
    } catch (error) {
      if (error instanceof SessionEndedError) throw error
      if (!(error instanceof ApiError && refusals.includes(error.status))) {
        backOff.failed(error)
        throw error
      }
      const latest = await store.reload()
      if (latest && isNewer(latest, stale)) return latest
      throw await expire(record, error.code === 'token_expired' ? 'expired' : 'rejected')
    }
  }

  return {
    read: store.read,
    async settled() {
      await replacing
      return store.reload()
    },
    async require() {
      const record = await store.read()
      if (!record) throw ended('signed-out')
      return record
    },
    begin() {
      const mine = ++signIns
      return async (grant) => {
        if (mine <= lastLanded) throw ended('signed-out')
        lastLanded = mine
        backOff.reset()
        // Not `randomUUID`, which a page without TLS on another machine has not.
        const id = crypto.getRandomValues(new Uint32Array(4)).join('-')
        await write(recordOf(grant, { id, audience }, now(), refreshMarginMs), { type: 'signed-in' })
      }
    },
    isDue: ({ renewAt = Number.NaN }) => now() >= renewAt,
    isOver: ({ expiresAt = Number.NaN }) => now() >= expiresAt,
    async renew(stale, renew) {
      if (inFlight?.id !== stale.id) {
        backOff.check()
        const controller = new AbortController()
        const promise = withLock(settings.lock, storageKey, refreshTimeoutMs, () =>
          refresh(stale, renew, controller.signal),
        ).finally(() => {
          if (inFlight?.promise === promise) inFlight = undefined
        })
        inFlight = { id: stale.id, promise, stop: () => controller.abort(ended('signed-out')) }
      }
      return inFlight.promise
    },
    replace(stale, change) {
      const replaced = change().then(async ({ credentials, value }) => {
        await store.read()
        const record = store.peek()
        if (record?.id === stale.id) await write({ ...record, ...credentials }, { type: 'refreshed' })
        return value
      })
      replacing = replaced.catch(() => {})
      return replaced
    },
    async end(record) {
      if (!record) lastLanded = signIns
      await store.reload()
      const current = store.peek()
      if (current && (record ?? current).id === current.id) await write(undefined, { type: 'signed-out' })
    },
    expire,
    subscribe(listener) {
      // What others change can only be told by one who knows what was there before.
      store.read()
      return subscribe(listener)
    },
    dispose() {
      others?.stop()
      others = undefined
    },
  }
}

/** What happened, told from what the storage held before and holds now. */
function eventOf(before: SessionRecord | undefined, after: SessionRecord | undefined): SessionEvent | undefined {
  if (!after) return before && { type: 'signed-out' }
  if (before?.id !== after.id) return { type: 'signed-in' }
  return before.accessToken === after.accessToken ? undefined : { type: 'refreshed' }
}
