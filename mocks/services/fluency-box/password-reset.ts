/**
 * Resetting a forgotten password at Fluency Box.
 * - The mailed link opens a form, which works once and for a limited time. A newer link, or a new password, makes it void.
 * - `PUT /users/{email}/password_reset` needs no link at all. It is documented that way.
 */
import { fluencyBoxContract } from '../../generated/fluency-box.ts'
import { escapeHtml } from '../../world/mailbox.ts'
import { hashPassword } from '../../world/passwords.ts'
import { readForm, textField } from '../bodies.ts'
import { fits } from '../fields.ts'
import { htmlPage, page } from '../page.ts'
import type { Visit } from '../service.ts'
import { type Account, type ResetLink, withResetPassword } from './accounts.ts'
import type { FluencyBoxCall, FluencyBoxContext } from './context.ts'
import { isAbsent, readBody, textsOf } from './json-body.ts'

export async function requestPasswordReset(
  call: FluencyBoxCall<'fluencyBoxRequestPasswordReset'>,
  { world, accounts }: FluencyBoxContext,
): Promise<Response> {
  const body = await readBody(call)
  if (isAbsent(body.email)) throw call.refusal('missing_field')

  const account = await accounts.findByEmail(textsOf(call, body).email)
  if (account === undefined) throw call.refusal('not_found')
  const expires = world.clock.nowSeconds() + world.settings.fluencyBox.resetLinkSeconds
  const resetLink: ResetLink = { token: world.ids.hex(32), expires }
  const written = await accounts.update(account.uid, (current) => ({ ...current, resetLink }))
  if (!written.ok) throw call.refusal('not_found')

  await world.mailbox.send({
    service: 'fluency-box',
    to: account.email_address,
    from: 'fluency-box@example.com',
    subject: 'Fluency Box Password Reset Request',
    paragraphs: [
      `Hello ${account.first_name},`,
      `open this link to choose a new password. It works once, until ${new Date(expires * 1_000).toUTCString()}.`,
      'If you did not ask for it, ignore this mail: nothing changes.',
    ],
    link: { url: `${call.base}/password_reset?token=${resetLink.token}`, label: 'Choose a new password' },
  })
  return call.reply('reset_mail_sent')
}

export async function resetPassword(
  call: FluencyBoxCall<'fluencyBoxResetPassword'>,
  { world, accounts }: FluencyBoxContext,
): Promise<Response> {
  const body = await readBody(call)
  if (isAbsent(body.password)) throw call.refusal('missing_field')

  const password = hashPassword(world.ids, textsOf(call, body).password)
  const account = await accounts.findByEmail(call.params.email ?? '')
  const written = account && (await accounts.update(account.uid, (current) => withResetPassword(current, password)))
  if (!written?.ok) throw call.refusal('not_found')

  return call.reply('password_reset')
}

export async function openResetLink(visit: Visit, context: FluencyBoxContext): Promise<Response> {
  const account = await linkedAccount(visit, context)
  return account === undefined ? voidLinkPage() : formPage(200, account)
}

export async function submitResetForm(visit: Visit, context: FluencyBoxContext): Promise<Response> {
  const { world, accounts } = context
  const account = await linkedAccount(visit, context)
  if (account === undefined) return voidLinkPage()

  const form = await readForm(visit.request)
  const text = form && textField(form, 'password')
  // The service takes an empty password. Nobody wants one by pressing a button too early.
  if (text === undefined || text === '') return formPage(400, account, 'Type a new password.')
  if (!fits(passwordRules, text)) {
    return formPage(400, account, `Choose a password of at most ${passwordRules.maxLength} characters.`)
  }

  const password = hashPassword(world.ids, text)
  const written = await accounts.update(account.uid, (current) =>
    current.resetLink?.token === account.resetLink?.token ? withResetPassword(current, password) : undefined,
  )
  if (!written.ok) return voidLinkPage()
  return page(200, 'Password Updated', 'Your new password is in force. You can sign in.')
}

const passwordRules = fluencyBoxContract.operations.fluencyBoxResetPassword.fields.password

/** The account that the link of this visit is for, while the link is good. */
async function linkedAccount({ url }: Visit, { world, accounts }: FluencyBoxContext): Promise<Account | undefined> {
  const account = await accounts.findByResetToken(url.searchParams.get('token') ?? '')
  const good = account?.resetLink && account.resetLink.expires > world.clock.nowSeconds()
  return good ? account : undefined
}

function voidLinkPage(): Response {
  return page(
    410,
    'Link No Longer Valid',
    'This link is unknown, has expired, was used already, or was replaced by a newer one. Ask for another mail.',
  )
}

function formPage(status: number, { email_address }: Account, problem?: string): Response {
  const body = `<p>For the account of ${escapeHtml(email_address)}.</p>
${problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
<form method="post">
<p><label for="password">New password</label><br>
<input id="password" name="password" type="password" autocomplete="new-password" maxlength="${passwordRules.maxLength}" required></p>
<p><button type="submit">Set password</button></p>
</form>`
  return htmlPage(status, 'Choose a New Password', body)
}
