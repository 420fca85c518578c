/**
 * How a call carries the session's credential.
 *
 * - One replay per call, after one refresh or with what somebody else's refresh brought. A second refusal surfaces.
 * - A call for one user is never sent with the credential of another who has signed in meanwhile.
 * - What turns a credential away ends the session only where nothing can renew it.
 */
import type { Draft } from '../transport/draft.ts'
import type { OperationFacts } from '../transport/facts.ts'
import type { ErrorOrigin } from '../transport/latchkey-error.ts'
import { limited, unlessAborted } from '../transport/limited.ts'
import { discard, type Reply, readText, send, type TransportOptions } from '../transport/send.ts'
import type { SessionRecord } from './record.ts'
import type { ServiceRules } from './rules.ts'
import type { Renew, Session } from './session.ts'
import { SessionEndedError } from './session-ended-error.ts'

/** A call on its way; `operation` is absent for one outside the contract, whose reply nobody reads here. */
export interface Errand {
  readonly draft: Draft
  readonly operation: OperationFacts | undefined
  readonly origin: ErrorOrigin
}

export interface Authorizer {
  /** @param bound the session for which the call is made; without one, for whoever is signed in. */
  send(errand: Errand, bound?: SessionRecord): Promise<Reply>
  /** Once, with the credential of this record, whatever has become of the session. */
  sendAs(errand: Errand, record: SessionRecord, transport: TransportOptions): Promise<Reply>
}

export function createAuthorizer(
  rules: Pick<ServiceRules<never>, 'header' | 'credentialOf' | 'refusal' | 'meaningOf'>,
  session: Session,
  transport: TransportOptions & { readonly timeoutMs: number },
  /** Absent where the service has no refresh. */
  renew: Renew | undefined,
): Authorizer {
  /** The text of what may turn the credential away is not read yet: nobody is to wait for it. */
  const sendAs: Authorizer['sendAs'] = ({ draft, operation, origin }, record, options) => {
    draft.init.headers.set(rules.header, rules.credentialOf(record))
    return send(draft, options, origin, async (response): Promise<Reply> => {
      return operation && response.status !== rules.refusal ? readText(response) : { response }
    })
  }

  /** Whether the credential itself was turned away. Only a copy is read, and only where the status does not tell. */
  const refusalIn = async ({ response }: Reply, { draft, origin }: Errand) => {
    if (response.status !== rules.refusal) return undefined
    if (!rules.meaningOf) return 'rejected'
    const copy = response.clone()
    const limits = { timeoutMs: transport.timeoutMs, signal: draft.init.signal }
    return rules.meaningOf(await limited(() => copy.text(), limits, origin))
  }

  const renewed = (record: SessionRecord, { draft }: Errand) =>
    renew && record.refreshToken !== undefined
      ? unlessAborted(session.renew(record, renew), draft.init.signal)
      : undefined

  /** A token in the last stretch of its life is renewed first; while it is still good, a passing failure is no harm. */
  const fresh = async (record: SessionRecord, errand: Errand) => {
    if (!session.isDue(record)) return record
    try {
      return (await renewed(record, errand)) ?? record
    } catch (error) {
      const final = error instanceof SessionEndedError || errand.draft.init.signal?.aborted
      if (final || session.isOver(record)) throw error
      return record
    }
  }

  return {
    sendAs,
    async send(errand, bound) {
      const { draft, operation, origin } = errand
      const found = await unlessAborted(session.read(), draft.init.signal)
      if (bound && found?.id !== bound.id) throw new SessionEndedError('signed-out', origin)
      if (!found)
        return send(draft, transport, origin, async (response) => (operation ? readText(response) : { response }))
      const record = await fresh(found, errand)
      const reply = await sendAs(errand, record, transport)
      const refusal = await refusalIn(reply, errand)
      if (!refusal) return reply
      const current = await session.settled()
      if (current?.id !== record.id) throw await session.expire(record, refusal)
      const next = current.accessToken === record.accessToken ? await renewed(record, errand) : current
      if (!next) throw await session.expire(record, refusal)
      // What cannot be sent twice is not replayed; the next call has the new token.
      if (!draft.repeatable) return reply
      discard(reply.response)
      return sendAs(errand, next, transport)
    },
  }
}
