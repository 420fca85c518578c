/** Signing in at FitTrackee and out. */
import { passwordMatches } from '../../world/passwords.ts'
import type { FittrackeeCall, FittrackeeContext } from './context.ts'
import { hasAll, readPayload } from './payload.ts'

export async function login(
  call: FittrackeeCall<'fittrackeeLogin'>,
  { accounts, tokens }: FittrackeeContext,
): Promise<Response> {
  const payload = await readPayload(call.request)
  if (payload === undefined || !hasAll(payload, ['email', 'password'])) throw call.refusal('missing_field')
  const { email, password } = payload
  if (typeof email !== 'string' || typeof password !== 'string') throw call.refusal('server_error')

  const account = (await accounts.find('email', email))?.value
  const known = account !== undefined && passwordMatches(account.password, password)
  if (!known) throw call.refusal('invalid_credentials')

  return call.reply('signed_in', {
    ...call.operation.replies.signed_in.body,
    auth_token: await tokens.issue(account.id),
  })
}

/** Ends nothing: the server keeps no state, so the token stays good until it expires. */
export async function logout(
  call: FittrackeeCall<'fittrackeeLogout'>,
  { tokens }: FittrackeeContext,
): Promise<Response> {
  await tokens.readCaller(call.request)
  return call.reply('signed_out')
}
