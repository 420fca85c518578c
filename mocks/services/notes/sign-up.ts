/** Signing up at Notes, and the mailed link that activates the account. */
import { readForm, textField } from '../bodies.ts'
import { isEmailAddress } from '../email-address.ts'
import { fits } from '../fields.ts'
import { page } from '../page.ts'
import type { Visit } from '../service.ts'
import { newAccount } from './accounts.ts'
import type { NotesCall, NotesContext } from './context.ts'

export async function signup(call: NotesCall<'notesSignup'>, context: NotesContext): Promise<Response> {
  await context.tokens.readAuthorization(call.request)

  const form = await readForm(call.request)
  const username = form && textField(form, 'username')?.trim()
  const password = form && textField(form, 'password')?.trim()
  const email = form && textField(form, 'email')?.trim()
  if (username === undefined || password === undefined || email === undefined) throw call.refusal('missing_field')

  const rules = call.operation.fields
  if (!fits(rules.username, username) || !fits(rules.email, email)) throw call.refusal('invalid_input')
  if (!isEmailAddress(email)) throw call.refusal('invalid_input')
  if (!fits(rules.password, password)) throw call.refusal('weak_password')

  const account = await newAccount({ username, password, email, verified: false }, context)
  const written = await context.accounts.insert(String(account.userid), account)
  if (!written.ok) throw call.refusal('account_exists')

  await context.world.mailbox.send({
    service: 'notes',
    to: email,
    from: 'notes@example.com',
    subject: 'Verify your account',
    paragraphs: [`Hello ${username},`, 'open this link to activate your Notes account:'],
    link: { url: `${call.base}/auth/verify?token=${account.verificationToken}`, label: 'Verify your account' },
  })
  return call.reply('signed_up', { message: 'Signup success', userid: account.userid })
}

export async function openActivationLink({ url }: Visit, { accounts }: NotesContext): Promise<Response> {
  const found = await accounts.find('verificationToken', url.searchParams.get('token') ?? '')
  if (found === undefined) return page(404, 'Cannot Verify', 'This link belongs to no account. Sign up again.')
  if (found.value.verified) return page(200, 'Already Verified', 'Your account is active. You can sign in.')
  await accounts.update(found.id, (account) => ({ ...account, verified: true }))
  return page(200, 'Verified', 'Your account is active now. You can sign in.')
}
