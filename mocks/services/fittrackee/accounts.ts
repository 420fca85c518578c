/** The accounts of FitTrackee. User names and e-mail addresses are unique in their exact case only. */
import type { Collection } from '../../world/collection.ts'
import type { PasswordHash } from '../../world/passwords.ts'
import type { World } from '../../world/world.ts'

/** What a user may tell about themselves; null where nothing is told. */
export interface Details {
  readonly first_name: string | null
  readonly last_name: string | null
  readonly location: string | null
  readonly bio: string | null
  /** A day of the calendar, `YYYY-MM-DD`. */
  readonly birth_date: string | null
  readonly timezone: string | null
}

/** The sum of what a user recorded. */
export interface Totals {
  readonly nb_activities: number
  readonly nb_sports: number
  /** Kilometres. */
  readonly total_distance: number
  /** `H:MM:SS`. */
  readonly total_duration: string
}

export interface Account extends Details, Totals {
  readonly id: number
  readonly username: string
  readonly email: string
  readonly password: PasswordHash
  readonly admin: boolean
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number
}

export type Accounts = Collection<Account>

export function openAccounts(world: World): Accounts {
  return world.collection<Account>({
    service: 'fittrackee',
    name: 'accounts',
    keys: ({ username, email }) => ({ username, email }),
  })
}
