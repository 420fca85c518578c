/** The account behind a `uid`: shown, changed, given a new password, deleted. Any access token will do. */
import { hashPassword } from '../../world/passwords.ts'
import { removeAccount, takenKey, withPassword } from './accounts.ts'
import type { FluencyBoxCall, FluencyBoxContext } from './context.ts'
import { isAbsent, readBody, textsOf } from './json-body.ts'

export async function getUser(
  call: FluencyBoxCall<'fluencyBoxGetUser'>,
  { accounts, tokens }: FluencyBoxContext,
): Promise<Response> {
  await tokens.requireAccess(call)
  const found = await accounts.get(call.params.id ?? '')
  if (found === undefined) throw call.refusal('not_found')

  const { email_address, first_name, last_name, phone_number, profile_picture, uid, user_name } = found.value
  const user = { email_address, first_name, last_name, phone_number, profile_picture, uid, user_name }
  return call.reply('user', { status: 'success', user })
}

export async function updateUser(
  call: FluencyBoxCall<'fluencyBoxUpdateUser'>,
  { accounts, tokens }: FluencyBoxContext,
): Promise<Response> {
  await tokens.requireAccess(call)

  const body = await readBody(call)
  if (isAbsent(body.first_name)) throw call.refusal('missing_field.first_name')
  if (isAbsent(body.last_name)) throw call.refusal('missing_field.last_name')
  if (isAbsent(body.email_address)) throw call.refusal('missing_field')
  if (isAbsent(body.user_name)) throw call.refusal('missing_field.user_name')
  if (isAbsent(body.phone_number)) throw call.refusal('missing_field.phone_number')

  const profile = textsOf(call, body)
  const written = await accounts.update(call.params.id ?? '', (account) => ({ ...account, ...profile }))
  if (!written.ok) throw call.refusal(written.reason === 'gone' ? 'not_found' : takenKey(written))

  return call.reply('updated')
}

export async function updatePassword(
  call: FluencyBoxCall<'fluencyBoxUpdatePassword'>,
  { world, accounts, tokens }: FluencyBoxContext,
): Promise<Response> {
  await tokens.requireAccess(call)

  const body = await readBody(call)
  if (isAbsent(body.password)) throw call.refusal('missing_field')

  const password = hashPassword(world.ids, textsOf(call, body).password)
  const written = await accounts.update(call.params.id ?? '', (account) => withPassword(account, password))
  if (!written.ok) throw call.refusal('not_found')

  return call.reply('password_updated')
}

export async function deleteUser(
  call: FluencyBoxCall<'fluencyBoxDeleteUser'>,
  context: FluencyBoxContext,
): Promise<Response> {
  await context.tokens.requireAccess(call)

  const removed = await removeAccount(call.params.id ?? '', context)
  if (!removed) throw call.refusal('not_found')

  return call.reply('deleted')
}
