/** Signing up at FitTrackee, which signs the new user in as well. */
import { fits, fitsLength } from '../fields.ts'
import type { FittrackeeCall, FittrackeeContext } from './context.ts'
import { newAccount } from './new-account.ts'
import { hasAll, readPayload } from './payload.ts'

export async function register(
  call: FittrackeeCall<'fittrackeeRegister'>,
  context: FittrackeeContext,
): Promise<Response> {
  if (!context.world.settings.fittrackee.registration) throw call.refusal('registration_disabled')

  const payload = await readPayload(call.request)
  const rules = call.operation.fields
  if (payload === undefined || !hasAll(payload, Object.keys(rules))) throw call.refusal('missing_field')
  const { username, email, password, password_conf } = payload
  if (
    typeof username !== 'string' ||
    typeof email !== 'string' ||
    typeof password !== 'string' ||
    typeof password_conf !== 'string'
  ) {
    throw call.refusal('server_error.types')
  }

  const broken: RuleKey[] = []
  if (!fits(rules.username, username)) broken.push('invalid_input.username')
  if (!fits({ ...rules.email, maxLength: Infinity }, email)) broken.push('invalid_input')
  if (password !== password_conf) broken.push('password_mismatch')
  if (!fits({ ...rules.password, maxLength: Infinity }, password)) broken.push('weak_password')
  if (broken.length > 0) throw call.refusal('invalid_input.all', { message: messageFor(call, broken), status: 'error' })
  // No rule of the form names these limits: it is the database that has no room for more.
  if (!fitsLength(rules.email, email) || !fitsLength(rules.password, password)) throw call.refusal('server_error')

  const account = await newAccount({ username, email, password }, context)
  const written = await context.accounts.insert(String(account.id), account)
  if (!written.ok) throw call.refusal('account_exists')

  return call.reply('registered', {
    ...call.operation.replies.registered.body,
    auth_token: await context.tokens.issue(account.id),
  })
}

/** The replies that a single broken rule gets. */
type RuleKey = 'invalid_input.username' | 'invalid_input' | 'password_mismatch' | 'weak_password'

const opening = 'Errors: '

/** One opening, then the line of each broken rule. */
function messageFor({ operation }: FittrackeeCall<'fittrackeeRegister'>, broken: readonly RuleKey[]): string {
  return opening + broken.map((key) => operation.replies[key].body.message.slice(opening.length)).join('')
}
