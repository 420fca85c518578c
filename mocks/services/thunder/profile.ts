/** Reading a user, which is how one signs in at Thunder, changing and deleting it. */
import { newAccount, shown } from './accounts.ts'
import { callerAt, queriedCaller, requireApplication } from './callers.ts'
import type { ThunderCall, ThunderContext } from './context.ts'
import { readUser } from './user-body.ts'

export async function getUser(call: ThunderCall<'thunderGetUser'>, context: ThunderContext): Promise<Response> {
  const { account } = await queriedCaller(call, context)
  return call.reply('found', shown(account))
}

/**
 * The body replaces the whole user, but for what Thunder itself decides:
 *
 * - The same address: verification and creation time stay.
 * - A new address: the user starts over as a new record, and the old address is free.
 */
export async function updateUser(call: ThunderCall<'thunderUpdateUser'>, context: ThunderContext): Promise<Response> {
  requireApplication(call, context)
  const form = await readUser(call)

  // An empty parameter counts as given: it names a user who does not exist.
  const target = call.url.searchParams.get('email') ?? form.address
  const { id, confirm, refusal, attempt } = await callerAt(call, target, context)

  const replacement = newAccount(form, context)
  const written = await attempt(
    context.accounts.update(id, (current) => {
      const { email, creationTime } = confirm(current)
      return form.address === target ? { ...replacement, email, creationTime } : replacement
    }),
  )
  if (!written.ok) throw refusal(written.reason === 'taken' ? 'email_taken' : 'not_found')

  return call.reply('updated', shown(written.value))
}

export async function deleteUser(call: ThunderCall<'thunderDeleteUser'>, context: ThunderContext): Promise<Response> {
  for (;;) {
    const { id, version, account, attempt } = await queriedCaller(call, context)
    const removed = await attempt(context.accounts.remove(id, version))
    if (removed) return call.reply('deleted', shown(account))
    // Another call changed or deleted the user since the checks, so they are due again.
  }
}
