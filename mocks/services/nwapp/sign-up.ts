/** Registering at NWApp. */
import type { JsonObject } from '../bodies.ts'
import { isEmailAddress } from '../email-address.ts'
import { newAccount } from './accounts.ts'
import type { NwappCall, NwappContext } from './context.ts'
import { type CheckedField, checkField, messagesOf, readFields } from './forms.ts'
import { weaknessesOf } from './password-strength.ts'
import { signIn } from './sign-in.ts'
import { sendVerificationMail } from './verification.ts'

export async function register(call: NwappCall<'nwappRegister'>, context: NwappContext): Promise<Response> {
  const body = await readFields(call)
  const email = checkEmail(call, body)
  const first_name = checkField(call.operation, 'first_name', body)
  const last_name = checkField(call.operation, 'last_name', body)
  const password = checkPassword(call, body, { email, first_name, last_name })
  if (!email.ok || !password.ok || !first_name.ok || !last_name.ok) {
    throw call.refusal('invalid_input.email', messagesOf({ email, password, first_name, last_name }))
  }

  const account = await newAccount(
    {
      email: email.text,
      password: password.text,
      first_name: first_name.text,
      last_name: last_name.text,
      verified: false,
    },
    context,
  )
  const id = String(account.userId)
  const written = await context.accounts.insert(id, account)
  if (!written.ok) throw call.refusal('email_taken')

  try {
    await sendVerificationMail(account, call.base, context)
  } catch (error) {
    // Without the mail the account would lock for good, and its address would never be free again.
    await context.accounts.remove(id)
    throw error
  }
  return call.reply('registered', await signIn(account, context))
}

function checkEmail({ operation }: NwappCall<'nwappRegister'>, body: JsonObject): CheckedField {
  const email = checkField(operation, 'email', body)
  if (!email.ok || isEmailAddress(email.text)) return email
  return { ok: false, messages: operation.replies['invalid_input.email'].body.email }
}

/** @param others are the fields that the password must not resemble; those that are wrong themselves do not count. */
function checkPassword(
  { operation }: NwappCall<'nwappRegister'>,
  body: JsonObject,
  others: Readonly<Record<string, CheckedField>>,
): CheckedField {
  const password = checkField(operation, 'password', body)
  if (!password.ok) return password
  const personal = Object.entries(others).flatMap(([name, field]) => (field.ok ? [{ name, text: field.text }] : []))
  const messages = weaknessesOf(password.text, personal)
  return messages.length === 0 ? password : { ok: false, messages }
}
