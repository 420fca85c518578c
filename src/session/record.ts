/** One signed-in user, as memory and storage hold it. */

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

/** @param now when the grant was received: its life counts from there, whatever the server's clock says. */
export function recordOf(
  { accessToken, refreshToken, userId, lifetimeMs }: Grant,
  { id, audience }: Pick<SessionRecord, 'id' | 'audience'>,
  now: number,
  marginMs: number,
): SessionRecord {
  const expiresAt = lifetimeMs === undefined ? undefined : now + lifetimeMs
  const renewAt = lifetimeMs === undefined ? undefined : now + lifetimeMs - Math.min(marginMs, lifetimeMs / 10)
  return { id, audience, accessToken, refreshToken, userId, expiresAt, renewAt }
}

/** What a storage holds for this audience; nothing if it is rubbish, or another's. */
export function parseRecord(text: unknown, audience: string): SessionRecord | undefined {
  try {
    const record = (typeof text === 'string' ? JSON.parse(text) : text) as SessionRecord | null
    const whole = record?.audience === audience && isText(record.id) && isText(record.accessToken)
    return whole && optional(isText, record.refreshToken) && optional(isText, record.userId) && hasTimes(record)
      ? record
      : undefined
  } catch {
    return undefined
  }
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTime = (value: unknown) => Number.isFinite(value)
const optional = (check: (value: unknown) => boolean, value: unknown) => value === undefined || check(value)
const hasTimes = ({ expiresAt, renewAt }: SessionRecord) => optional(isTime, expiresAt) && optional(isTime, renewAt)
