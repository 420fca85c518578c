/** The profile of a FitTrackee user: reading it, and replacing what the user tells. */
import type { components } from '../../../src/generated/fittrackee.ts'
import { hashPassword } from '../../world/passwords.ts'
import type { JsonObject } from '../bodies.ts'
import { fitsLength } from '../fields.ts'
import type { Account, Details } from './accounts.ts'
import { isBirthDate, midnightOf } from './calendar.ts'
import type { FittrackeeCall, FittrackeeContext } from './context.ts'
import { readPayload } from './payload.ts'
import { callerGone } from './tokens.ts'

type EditCall = FittrackeeCall<'fittrackeeEditProfile'>
type ProfileReply = components['schemas']['FittrackeeProfileReply']

export async function getProfile(
  call: FittrackeeCall<'fittrackeeGetProfile'>,
  { tokens, pictures }: FittrackeeContext,
): Promise<Response> {
  const account = await tokens.readCaller(call.request)
  return call.reply('profile', profileOf(account, await pictures.has(account.id)))
}

export async function editProfile(call: EditCall, context: FittrackeeContext): Promise<Response> {
  const { world, accounts, tokens, pictures } = context
  const { id } = await tokens.readCaller(call.request)

  const payload = await readPayload(call.request)
  if (payload === undefined) throw call.refusal('missing_field')
  // An empty field of a form means no new password.
  const changesPassword = ![undefined, null, ''].some((nothing) => payload.password === nothing)
  if (changesPassword && payload.password !== payload.password_conf) throw call.refusal('password_mismatch')

  const text = textReader(call, payload)
  const details: Details = {
    first_name: text('first_name'),
    last_name: text('last_name'),
    location: text('location'),
    bio: text('bio'),
    birth_date: birthDate(call, payload),
    timezone: text('timezone'),
  }
  const newPassword = text('password')
  // Kept nowhere, but no more allowed to be anything than the rest.
  text('password_conf')
  const password = newPassword ? { password: hashPassword(world.ids, newPassword) } : {}

  const written = await accounts.update(String(id), (account) => ({ ...account, ...details, ...password }))
  if (!written.ok) throw callerGone()
  return call.reply('profile_edited', profileOf(written.value, await pictures.has(id)))
}

/** Gives a field's text, or null if it is null or absent; refuses what is not text or too long for the database. */
function textReader(call: EditCall, payload: JsonObject) {
  const rules = call.operation.fields
  return (name: Exclude<keyof typeof rules, 'birth_date'>): string | null => {
    const value = payload[name] ?? null
    if (value === null) return null
    if (typeof value !== 'string' || !fitsLength(rules[name], value)) throw call.refusal('server_error')
    return value
  }
}

function birthDate(call: EditCall, payload: JsonObject): string | null {
  const value = payload.birth_date ?? null
  if (value === null) return null
  if (typeof value !== 'string') throw call.refusal('server_error')
  if (!isBirthDate(value)) throw call.refusal('server_error.birth_date')
  return value
}

/** The profile as callers see it. */
export function profileOf(account: Account, picture: boolean): ProfileReply {
  return {
    data: {
      admin: account.admin,
      bio: account.bio,
      birth_date: account.birth_date === null ? null : midnightOf(account.birth_date),
      created_at: new Date(account.createdAt).toUTCString(),
      email: account.email,
      first_name: account.first_name,
      id: account.id,
      last_name: account.last_name,
      location: account.location,
      nb_activities: account.nb_activities,
      nb_sports: account.nb_sports,
      picture,
      timezone: account.timezone,
      total_distance: account.total_distance,
      total_duration: account.total_duration,
      username: account.username,
    },
    status: 'success',
  }
}
