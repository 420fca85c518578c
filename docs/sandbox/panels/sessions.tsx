/** Who is signed in where, how long the token still lives, and what the sessions have told. */
import { nameOf } from '../../../mocks/console/api/services.ts'
import { Copy } from '../../../mocks/console/parts/copy.tsx'
import { Empty } from '../../../mocks/console/parts/notes.tsx'
import { Tag } from '../../../mocks/console/parts/status.tsx'
import { lengthOf, timeOfDay } from '../../../mocks/console/parts/times.ts'
import type { Slug } from '../../../openapi/tools/services.ts'
import { parseRecord, type SessionRecord } from '../../../src/session/record.ts'
import type { PageParts } from '../app.tsx'
import { storageKeyOf } from '../call/clients.ts'
import type { KeptStorage } from '../call/storage.ts'
import type { ToldEvent } from '../page/sandbox.ts'
import { baseOf } from '../world/place.ts'

/** The session of a service as its client keeps it. */
export function recordOf(storage: KeptStorage, slug: Slug): SessionRecord | undefined {
  return parseRecord(storage.getItem(storageKeyOf(slug)), `${slug} ${baseOf(slug)}`)
}

export const tokenOf = (storage: KeptStorage, slug: Slug) => recordOf(storage, slug)?.accessToken

/** How long the token of the chosen service still lives. It is no live region: it changes every second. */
export function TokenLife({ sandbox }: PageParts) {
  void sandbox.happened.value
  const { slug } = sandbox.desk.operation.value
  const record = recordOf(sandbox.storage, slug)
  const now = sandbox.now.value
  return (
    <div class="token-life">
      <p class="label">Session at {nameOf(slug)}</p>
      {record === undefined ? (
        <p class="about">Nobody is signed in.</p>
      ) : (
        <>
          <p class="countdown">{lifeOf(record, now)}</p>
          <div class="row">
            <span class="about">{record.userId === undefined ? 'signed in' : `signed in as ${record.userId}`}</span>
            <Copy text={record.accessToken} what="the access token" label="Copy token" />
          </div>
        </>
      )}
    </div>
  )
}

function lifeOf({ expiresAt }: SessionRecord, now: number): string {
  if (expiresAt === undefined) return 'No known end'
  const seconds = Math.ceil((expiresAt - now) / 1_000)
  return seconds > 0 ? `Token: ${lengthOf(seconds)} left` : 'Token: expired'
}

export function SessionEvents({ sandbox }: PageParts) {
  const events = sandbox.sessionEvents.value
  if (events.length === 0) {
    return (
      <Empty icon="accounts" title="No session event yet">
        Sign in at a service, and what its session tells stands here.
      </Empty>
    )
  }
  return <ol class="stack session-events">{events.map(eventRow)}</ol>
}

const kinds = { 'signed-in': 'good', refreshed: 'plain', 'signed-out': 'plain', expired: 'warn' } as const

function eventRow({ id, slug, at, event, fromSnippet }: ToldEvent) {
  return (
    <li key={id}>
      <div>
        <Tag kind={kinds[event.type]}>{event.type}</Tag> {nameOf(slug)}
        {event.type === 'expired' && `, ${event.reason}`}
        {fromSnippet && <span class="about"> in the snippet</span>}
      </div>
      <span class="about time">{timeOfDay(new Date(at).toISOString())}</span>
    </li>
  )
}
