/** What a service says about its sessions. All else is the same for all. */
import type { Api } from '../transport/api-types.ts'
import type { ServiceFacts } from '../transport/facts.ts'
import type { Dialect } from '../transport/failure.ts'
import type { Grant } from './record.ts'

export interface ServiceRules<Paths> extends Credential, Dialect {
  readonly facts: ServiceFacts
  /** The security scheme of the contract for which a session stands: operations that name it carry its credential. */
  readonly scheme: string
  /** A header that goes with every operation that names the scheme, whoever is signed in. */
  readonly standing?: readonly [scheme: string, header: string, value: string]
  /** Asks for new tokens. Absent where the service has no refresh. */
  renew?(api: Api<Paths>, refreshToken: string, signal: AbortSignal): Promise<Grant>
}

/** How a session's credential travels, and how it is turned away. */
export interface Credential {
  /** The header that it travels in. Default: `authorization`, as a Bearer token (RFC 6750). */
  readonly header?: string
  /** The status of a reply that turns it away. Default: 401. */
  readonly refusal?: number
  /**
   * What such a reply means, told by its text; nothing if it is about something else. Without this, the status is enough
   * and the text is not waited for.
   */
  meaningOf?(text: string): 'expired' | 'rejected' | undefined
}
