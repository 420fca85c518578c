/** What a profile of FitTrackee can show. Accounts that are made by hand pass no form, so that this is checked for them. */
import { fittrackeeContract } from '../../generated/fittrackee.ts'
import { fitsLength } from '../fields.ts'
import type { Account, Details } from './accounts.ts'
import { isBirthDate } from './calendar.ts'

/** @throws RangeError if no documented profile could show the account. */
export function assertPresentable(account: Account): void {
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
