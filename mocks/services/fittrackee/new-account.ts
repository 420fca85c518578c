/** How an account of FitTrackee begins: what a user brings along, and what every profile holds at first. */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import { hashPassword } from '../../world/passwords.ts'
import { fitsLength } from '../fields.ts'
import { accountTaken } from '../service.ts'
import type { Account, Details, Totals } from './accounts.ts'
import { isBirthDate } from './calendar.ts'
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

/** A new account with a number of its own, which is not stored yet. */
export async function newAccount(user: NewFittrackeeUser, { world }: FittrackeeContext): Promise<Account> {
  return {
    id: await world.store.increment('fittrackee/id'),
    username: user.username,
    email: user.email,
    password: hashPassword(world.ids, user.password),
    admin: user.admin ?? atFirst.admin,
    createdAt: world.clock.now(),
    first_name: user.first_name ?? atFirst.first_name,
    last_name: user.last_name ?? atFirst.last_name,
    location: user.location ?? atFirst.location,
    bio: user.bio ?? atFirst.bio,
    birth_date: user.birth_date ?? atFirst.birth_date,
    timezone: user.timezone === undefined ? atFirst.timezone : user.timezone,
    nb_activities: user.nb_activities ?? atFirst.nb_activities,
    nb_sports: user.nb_sports ?? atFirst.nb_sports,
    total_distance: user.total_distance ?? atFirst.total_distance,
    total_duration: user.total_duration ?? atFirst.total_duration,
  }
}

/**
 * @throws RangeError if no documented profile could show the account.
 * @throws Error if another account has its user name or e-mail address.
 */
export async function addAccount(user: NewFittrackeeUser, context: FittrackeeContext): Promise<void> {
  const account = await newAccount(user, context)
  assertPresentable(account)
  const written = await context.accounts.insert(String(account.id), account)
  if (!written.ok) throw accountTaken('FitTrackee', user.email)
}

function assertPresentable(account: Account): void {
  const { username, email } = fittrackeeContract.operations.fittrackeeRegister.fields
  const details = fittrackeeContract.operations.fittrackeeEditProfile.fields
  const isDetail = (name: Exclude<keyof Details, 'birth_date'>) =>
    account[name] === null || fitsLength(details[name], account[name])
  const presentable: Readonly<Record<string, boolean>> = {
    username: fitsLength(username, account.username),
    email: fitsLength(email, account.email),
    first_name: isDetail('first_name'),
    last_name: isDetail('last_name'),
    location: isDetail('location'),
    bio: isDetail('bio'),
    timezone: isDetail('timezone'),
    birth_date: account.birth_date === null || isBirthDate(account.birth_date),
    nb_activities: isCount(account.nb_activities),
    nb_sports: isCount(account.nb_sports),
    total_distance: Number.isFinite(account.total_distance) && account.total_distance >= 0,
    total_duration: /^\d{1,14}:[0-5]\d:[0-5]\d$/.test(account.total_duration),
  }
  const [wrong] = Object.entries(presentable).find(([, right]) => !right) ?? []
  if (wrong !== undefined) throw new RangeError(`No profile of FitTrackee can show this ${wrong}.`)
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0
}
