/** Signing in at Fluency Box, the lock that wrong passwords close, and renewing the tokens. */
import { passwordMatches } from '../../world/passwords.ts'
import { basicCredentials } from '../credentials.ts'
import type { Account } from './accounts.ts'
import type { FluencyBoxCall, FluencyBoxContext } from './context.ts'
import type { TokenPair } from './tokens.ts'

export async function login(
  call: FluencyBoxCall<'fluencyBoxLogin'>,
  { world, accounts, tokens }: FluencyBoxContext,
): Promise<Response> {
  const credentials = basicCredentials(call.request)
  const account = credentials && (await accounts.findByEmail(credentials.name))
  if (credentials === undefined || account === undefined) throw call.refusal('invalid_credentials')

  const right = passwordMatches(account.password, credentials.password)
  const pair = await tokens.issue(account.uid)
  const counted = await accounts.update(account.uid, (current) => {
    // Of many tries at once, those that come after the lock must find it closed, the right password too.
    if (current.locked) return undefined
    // The password was held against one that has been replaced meanwhile, so it proves nothing.
    if (current.password.hash !== account.password.hash) return undefined
    if (right) return { ...current, failures: 0, refreshTokenId: pair.refreshTokenId }
    return withFailure(current, world.settings.fluencyBox.lockAfterFailures)
  })
  if (!counted.ok) throw call.refusal('account_locked')
  if (!right) throw call.refusal('invalid_credentials')

  return call.reply('signed_in', sessionOf(account.uid, pair))
}

export async function refreshToken(
  call: FluencyBoxCall<'fluencyBoxRefreshToken'>,
  { accounts, tokens }: FluencyBoxContext,
): Promise<Response> {
  const sent = call.request.headers.get('x-refresh-token') ?? ''
  if (sent === '') throw call.refusal('unauthorized')
  const claims = await tokens.readRefresh(sent)
  if (claims === undefined) throw call.refusal('token_invalid')

  const pair = await tokens.issue(claims.uid)
  const rotated = await accounts.update(claims.uid, (account) =>
    account.refreshTokenId === claims.id ? { ...account, refreshTokenId: pair.refreshTokenId } : undefined,
  )
  if (!rotated.ok) throw call.refusal('token_invalid')

  return call.reply('refreshed', sessionOf(claims.uid, pair))
}

function withFailure(account: Account, lockAfterFailures: number): Account {
  const failures = account.failures + 1
  return { ...account, failures, locked: failures >= lockAfterFailures }
}

function sessionOf(uid: string, { token, refresh_token }: TokenPair) {
  return { refresh_token, status: 'success', token, uid } as const
}
