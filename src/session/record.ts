/** One signed-in user, as memory and storage hold it. */
import { isCredential } from '../transport/secrets.ts'

/** What a service gives for signing in or for a refresh. */
export interface Grant {
  /** What calls carry: an access token, or for Thunder the user's password. */
  readonly accessToken: string
  /** Absent where the service has none, or where the earlier one stays in use. */
  readonly refreshToken?: string | undefined
  /** How the service names the user in paths and queries. */
  readonly userId?: string | undefined
  /** How long the access token lives from now, in milliseconds; absent where nothing trustworthy says it. */
  readonly lifetimeMs?: number | undefined
}

export interface SessionRecord extends Omit<Grant, 'lifetimeMs'> {
  /** Of this sign-in. A refresh keeps it, another sign-in has another. */
  readonly id: string
  /** Where these credentials belong: the service and its base URL. They are good for nowhere else. */
  readonly audience: string
  /** When the access token expires and when to renew it, in milliseconds by this machine's clock. */
  readonly expiresAt?: number | undefined
  readonly renewAt?: number | undefined
}

/**
 * @param known what the grant may leave out.
 * @param now when the grant was received: its life counts from there, whatever the server's clock says.
 */
export function recordOf(
  { accessToken, refreshToken, userId, lifetimeMs = Number.NaN }: Grant,
  known: Omit<SessionRecord, 'accessToken'>,
  now: number,
  marginMs: number,
): SessionRecord {
  return {
    id: known.id,
    audience: known.audience,
    accessToken,
    refreshToken: refreshToken || known.refreshToken,
    userId: userId ?? known.userId,
    expiresAt: now + lifetimeMs || undefined,
    renewAt: now + lifetimeMs - Math.min(marginMs, lifetimeMs / 10) || undefined,
  }
}

/** What a storage holds for this audience; nothing if it is rubbish, or another's. */
export function parseRecord(text: unknown, audience: string): SessionRecord | undefined {
  try {
    const record = Object(typeof text === 'string' ? JSON.parse(text) : text) as SessionRecord
    const { id, accessToken, refreshToken, userId, expiresAt, renewAt } = record
    const texts = [id, accessToken, refreshToken ?? id].every(isCredential) && typeof (userId ?? '') === 'string'
    const times = [expiresAt, renewAt].every((time) => typeof (time ?? 0) === 'number')
    return texts && times && record.audience === audience ? record : undefined
  } catch {
    return undefined
  }
}
