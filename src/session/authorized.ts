/**
 * How a call carries the session's credential.
 *
 * - One replay per call, after one refresh or with what somebody else's refresh brought. A second refusal surfaces.
 * - A call for one user is never sent with the credential of another who has signed in meanwhile.
 * - What turns a credential away ends the session only where nothing can renew it.
 */
import { limited, unlessAborted } from '../transport/abortable.ts'
import type { Draft, PlainHeaders } from '../transport/draft.ts'
import type { ErrorOrigin } from '../transport/latchkey-error.ts'
import { discard, type Reply, send, type Transport } from '../transport/send.ts'
import type { SessionRecord } from './record.ts'
import type { Credential } from './rules.ts'
import type { Renew, Session } from './session.ts'
import { SessionEndedError } from './session-ended-error.ts'

/** What a client's calls are authorized with. */
export interface Authority {
  readonly session: Session
  readonly credential: Credential
  /** Absent where the service has no refresh. */
  readonly renew: Renew | undefined
}

const bearer = 'authorization'

/** The header that carries a session's credential. */
export const headerOf = ({ header }: Credential, { accessToken }: SessionRecord): PlainHeaders =>
  header ? { [header]: accessToken } : { [bearer]: `Bearer ${accessToken}` }

/**
 * @param reads whether to read the reply.
 * @param bound the session for which the call is made; without one, it is made for whoever is signed in.
 */
export async function sendAuthorized(
  { session, credential, renew }: Authority,
  draft: Draft,
  origin: ErrorOrigin,
  transport: Transport,
  reads: boolean,
  bound?: SessionRecord,
): Promise<Reply> {
  const { header = bearer, refusal = 401, meaningOf } = credential
  const { signal, headers } = draft.init
  // A caller's own credential takes the place of the session's, and the session stays out of that call.
  if (header in headers) return send(draft, transport, origin, () => reads)

  const attempt = (record: SessionRecord) => {
    Object.assign(headers, headerOf(credential, record))
    // What may turn the credential away is not read yet: nobody is to wait for it.
    return send(draft, transport, origin, (status) => reads && status !== refusal)
  }

  const renewed = (record: SessionRecord) =>
    renew && record.refreshToken && unlessAborted(session.renew(record, renew), signal)

  let record = await unlessAborted(session.read(), signal)
  if (bound && record?.id !== bound.id) throw new SessionEndedError('signed-out', origin.service)
  if (!record) return send(draft, transport, origin, () => reads)

  // A token in the last stretch of its life is renewed first; while it is still good, a passing failure is no harm.
  if (session.isDue(record)) {
    try {
      record = (await renewed(record)) || record
    } catch (error) {
      if (error instanceof SessionEndedError || signal?.aborted || session.isOver(record)) throw error
    }
  }
  const reply = await attempt(record)
  const { response } = reply
  if (response.status !== refusal) return reply

  // Only a copy is read, and only where the status does not tell.
  const copy = meaningOf && response.clone()
  const meaning = copy ? meaningOf(await limited(() => copy.text(), transport.timeoutMs, origin, signal)) : 'rejected'
  if (!meaning) return reply
  const current = await session.settled()
  if (current?.id !== record.id) throw await session.expire(record, meaning)
  const next = current.accessToken === record.accessToken ? await renewed(record) : current
  if (!next) throw await session.expire(record, meaning)
  // What cannot be sent twice is not replayed; the next call has the new token.
  if (!draft.repeatable) return reply
  discard(response)
  return attempt(next)
}
