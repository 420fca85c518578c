/** Signing up at Fluency Box. The account works at once. */
import { newAccount, takenKey } from './accounts.ts'
import type { FluencyBoxCall, FluencyBoxContext } from './context.ts'
import { isAbsent, readBody, textsOf } from './json-body.ts'

export async function createUser(
  call: FluencyBoxCall<'fluencyBoxCreateUser'>,
  context: FluencyBoxContext,
): Promise<Response> {
  const body = await readBody(call)
  if (isAbsent(body.password)) throw call.refusal('missing_field.password')
  if (isAbsent(body.first_name)) throw call.refusal('missing_field.first_name')
  if (isAbsent(body.last_name)) throw call.refusal('missing_field.last_name')
  if (isAbsent(body.email_address)) throw call.refusal('missing_field')
  if (isAbsent(body.user_name)) throw call.refusal('missing_field.user_name')
  if (isAbsent(body.phone_number)) throw call.refusal('missing_field.phone_number')

  const { password, ...profile } = textsOf(call, body)
  const account = newAccount(profile, password, context)
  const written = await context.accounts.insert(account.uid, account)
  if (!written.ok) throw call.refusal(takenKey(written))

  return call.reply('signed_up')
}
