/** Signing in at NWApp, renewing the tokens, and signing out. */
import type { components } from '../../../src/generated/nwapp.ts'
import { passwordMatches } from '../../world/passwords.ts'
import { fits } from '../fields.ts'
import type { Account } from './accounts.ts'
import type { NwappCall, NwappContext } from './context.ts'
import { checkField, messagesOf, readFields } from './forms.ts'

/** `Authorization` is not looked at: only the password opens an account. */
export async function login(call: NwappCall<'nwappLogin'>, context: NwappContext): Promise<Response> {
  const body = await readFields(call)
  const email = checkField(call.operation, 'email', body)
  const password = checkField(call.operation, 'password', body)
  if (!email.ok || !password.ok) throw call.refusal('missing_field', messagesOf({ email, password }))

  const account = await context.accounts.findByEmail(email.text)
  if (account === undefined) throw call.refusal('invalid_credentials')
  if (!passwordMatches(account.password, password.text)) throw call.refusal('invalid_credentials')
  if (context.accounts.isLocked(account)) throw call.refusal('account_locked')

  return call.reply('signed_in', await signIn(account, context))
}

/** Gives the user a new pair of tokens. */
export async function signIn(
  account: Account,
  { tokens }: NwappContext,
): Promise<components['schemas']['NwappSignedIn']> {
  const { access_token, refresh_token } = await tokens.issuePair(account.userId)
  return {
    access_token,
    email: account.email,
    first_name: account.firstName,
    group_membership_id: account.groupMembershipId,
    last_name: account.lastName,
    middle_name: account.middleName,
    refresh_token,
    schema_name: 'public',
  }
}

export async function refreshToken(
  call: NwappCall<'nwappRefreshToken'>,
  { accounts, tokens }: NwappContext,
): Promise<Response> {
  const { refresh_token: sent } = await readFields(call)
  const token = typeof sent === 'string' ? sent.trim() : ''
  if (token === '') throw call.refusal('missing_field')
  if (!fits(call.operation.fields.refresh_token, token)) throw call.refusal('token_invalid')

  const found = await tokens.findRefresh(token)
  if (found === undefined) throw call.refusal('token_invalid')
  if (tokens.isExpired(found)) throw call.refusal('token_expired')
  if ((await accounts.findUnlocked(found.userId)) === undefined) throw call.refusal('token_invalid')
  if (!(await tokens.revoke(token))) throw call.refusal('token_invalid.revoked')

  return call.reply('refreshed', await tokens.issuePair(found.userId))
}

export async function logout(call: NwappCall<'nwappLogout'>, { tokens }: NwappContext): Promise<Response> {
  const { account, accessToken } = await tokens.readAuthorization(call)

  const { token: sent = accessToken } = await readFields(call)
  if (sent === null) throw call.refusal('missing_field.null')
  if (typeof sent !== 'string') throw call.refusal('invalid_input.type')
  const token = sent.trim()
  if (token === '') throw call.refusal('missing_field.blank')
  if (!fits(call.operation.fields.token, token)) throw call.refusal('token_invalid.body')

  const ended = await tokens.endAccess(token, account.userId)
  // Another call may have ended the caller's own token since it was read.
  if (!ended) throw call.refusal(token === accessToken ? 'token_invalid' : 'token_invalid.body')
  return call.reply('signed_out')
}
