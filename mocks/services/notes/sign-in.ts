/** Signing in at Notes and renewing the access token. */
import { passwordMatches } from '../../world/passwords.ts'
import { readForm, textField } from '../bodies.ts'
import type { NotesCall, NotesContext } from './context.ts'

export async function login(
  call: NotesCall<'notesLogin'>,
  { world, accounts, tokens }: NotesContext,
): Promise<Response> {
  const caller = await tokens.readAuthorization(call.request)
  if (caller !== undefined) throw call.refusal('invalid_input')

  const form = await readForm(call.request)
  const username = form && textField(form, 'username')?.trim()
  const password = form && textField(form, 'password')?.trim()
  if (username === undefined || password === undefined) throw call.refusal('missing_field')

  const account = await accounts.findByLogin(username)
  if (account === undefined) throw call.refusal('not_found')
  if (!passwordMatches(account.password, password)) throw call.refusal('invalid_credentials')
  if (!account.verified) throw call.refusal('email_unverified')

  return call.reply('signed_in', {
    message: 'Login success',
    tokens: {
      access_token: await tokens.issueAccess(account.userid),
      valid_for: world.settings.notes.accessTokenSeconds,
      refresh_token: await tokens.issueRefresh(account.userid),
      reference_token: 'auth_grant',
      type: 'api',
    },
  })
}

export async function refresh(call: NotesCall<'notesRefresh'>, { world, tokens }: NotesContext): Promise<Response> {
  await tokens.readAuthorization(call.request)

  const form = await readForm(call.request)
  const token = form && textField(form, 'refresh_token')?.trim()
  if (token === undefined) throw call.refusal('missing_field')
  if (token === '' || token.startsWith('a.')) throw call.refusal('invalid_input')
  if (!token.startsWith('r.')) throw call.refusal('token_invalid')
  const userid = await tokens.readRefresh(token)
  if (userid === undefined) throw call.refusal('token_expired.refresh')

  return call.reply('refreshed', {
    message: 'Refresh Success',
    tokens: {
      access_token: await tokens.issueAccess(userid),
      valid_for: world.settings.notes.accessTokenSeconds,
      refresh_token: `d.${world.ids.hex(32)}`,
      reference_token: token,
      type: 'api',
    },
  })
}
