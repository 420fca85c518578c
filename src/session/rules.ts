/** What a service says about its sessions. All else is the same for all. */
import type { Api } from '../transport/api-types.ts'
import type { ServiceFacts } from '../transport/facts.ts'
import type { Dialect } from '../transport/failure.ts'
import type { Grant, SessionRecord } from './record.ts'

export interface ServiceRules<Paths> {
  readonly facts: ServiceFacts
  /** How its failures read. */
  readonly dialect: Dialect
  /** The security scheme of the contract for which a session stands: operations that name it carry its credential. */
  readonly scheme: string
  /** The header that the credential travels in. */
  readonly header: string
  /** The value of that header. */
  credentialOf(record: SessionRecord): string
  /** Headers that go with every operation that names their scheme, whoever is signed in. */
  readonly standing?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The status of a reply that turns the credential away. */
  readonly refusal: number
  /**
   * What such a reply means, told by its text; nothing if it is about something else. Without this, the status is enough
   * and the text is not waited for.
   */
  meaningOf?(text: string): 'expired' | 'rejected' | undefined
  /** Asks for new tokens. Absent where the service has no refresh. */
  renew?(api: Api<Paths>, refreshToken: string, signal: AbortSignal): Promise<Grant>
}
