/** Signing up at Thunder: nothing but a new record. No mail goes out before it is asked for. */
import { newAccount, shown } from './accounts.ts'
import { requireApplication } from './callers.ts'
import type { ThunderCall, ThunderContext } from './context.ts'
import { naming } from './refusals.ts'
import { readUser } from './user-body.ts'

export async function createUser(call: ThunderCall<'thunderCreateUser'>, context: ThunderContext): Promise<Response> {
  requireApplication(call, context)
  const form = await readUser(call)

  const { refusal, attempt } = naming(call, form.address)
  const account = newAccount(form, context)
  const written = await attempt(context.accounts.insert(context.world.ids.uuid(), account))
  if (!written.ok) throw refusal('email_taken')

  return call.reply('created', shown(account))
}
