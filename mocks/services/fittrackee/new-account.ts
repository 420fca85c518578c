/** How an account of FitTrackee begins: what a user brings along, and what every profile holds at first. */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import { hashPassword } from '../../world/passwords.ts'
import type { Account, Details, Totals } from './accounts.ts'
import type { FittrackeeContext } from './context.ts'

/** An account to start with. Details are null, except the time zone `Europe/Paris`, and totals 0, unless given. */
export interface NewFittrackeeUser extends Partial<Details>, Partial<Totals> {
  /** 3 to 12 characters. */
  readonly username: string
  readonly email: string
  readonly password: string
  /** Whether the user administers the service. Default: false. */
  readonly admin?: boolean
}

/** What a profile holds before its user has told or done anything. */
const atFirst = fittrackeeContract.operations.fittrackeeGetProfile.replies.new_account.body.data

/** What is told of an account and recorded for it. */
type Description = Omit<Account, 'id' | 'password' | 'createdAt'>

/** What a user brings along; what is left out is as before. */
export function describedBy(user: Partial<NewFittrackeeUser>, before: Description): Description {
  return {
    username: user.username ?? before.username,
    email: user.email ?? before.email,
    admin: user.admin ?? before.admin,
    first_name: user.first_name === undefined ? before.first_name : user.first_name,
    last_name: user.last_name === undefined ? before.last_name : user.last_name,
    location: user.location === undefined ? before.location : user.location,
    bio: user.bio === undefined ? before.bio : user.bio,
    birth_date: user.birth_date === undefined ? before.birth_date : user.birth_date,
    timezone: user.timezone === undefined ? before.timezone : user.timezone,
    nb_activities: user.nb_activities ?? before.nb_activities,
    nb_sports: user.nb_sports ?? before.nb_sports,
    total_distance: user.total_distance ?? before.total_distance,
    total_duration: user.total_duration ?? before.total_duration,
  }
}

/** A new account with a number of its own, which is not stored yet. */
export async function newAccount(user: NewFittrackeeUser, { world }: FittrackeeContext): Promise<Account> {
  return {
    id: await world.store.increment('fittrackee/id'),
    ...describedBy(user, atFirst),
    password: hashPassword(world.ids, user.password),
    createdAt: world.clock.now(),
  }
}
