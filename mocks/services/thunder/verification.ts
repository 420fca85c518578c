/** Verifying the e-mail address: the mail, the link in it, the page it ends on, and the way back. */
import { parseAccept } from 'hono/utils/accept'
import type { World } from '../../world/world.ts'
import { type Account, shown } from './accounts.ts'
import { queriedCaller } from './callers.ts'
import type { ThunderCall, ThunderContext } from './context.ts'
import { naming } from './refusals.ts'

export async function sendVerification(
  call: ThunderCall<'thunderSendVerification'>,
  context: ThunderContext,
): Promise<Response> {
  const { world, accounts } = context
  const { id, account, confirm, refusal, attempt } = await queriedCaller(call, context)

  const verificationToken = world.ids.uuid()
  const written = await attempt(
    accounts.update(id, (current) => withVerification(confirm(current), { verified: false, verificationToken }, world)),
  )
  if (!written.ok) throw refusal('not_found')

  const { address } = account.email
  const query = new URLSearchParams({ email: address, token: verificationToken, response_type: 'html' })
  await attempt(
    world.mailbox.send({
      service: 'thunder',
      to: address,
      from: 'thunder@example.com',
      subject: 'Account Verification',
      paragraphs: ['Welcome!', 'Open this link to verify your account:'],
      link: { url: `${call.base}/verify?${query}`, label: 'Verify your account' },
    }),
  )
  return call.reply('mail_sent', shown(written.value))
}

/** Public: whoever has the link is taken for the owner of the address. The token stays, so the link works again. */
export async function verify(
  call: ThunderCall<'thunderVerify'>,
  { world, accounts }: ThunderContext,
): Promise<Response> {
  const { searchParams } = call.url
  const responseType = (searchParams.get('response_type') ?? 'json').toLowerCase()
  if (responseType !== 'json' && responseType !== 'html') throw call.refusal('invalid_input')

  const address = searchParams.get('email')
  const { refusal, attempt } = naming(call, address)
  if (address === null || address === '') throw refusal('missing_field')
  const token = searchParams.get('token')
  if (token === null || token === '') throw refusal('missing_field.token')

  const confirm = (account: Account) => {
    const { email } = account
    if (email.address !== address) throw refusal('not_found')
    if (email.verificationToken === null) throw refusal('verification_invalid.unset')
    if (email.verificationToken !== token) throw refusal('verification_invalid')
    return account
  }
  const found = await attempt(accounts.findByAddress(address))
  if (found === undefined) throw refusal('not_found')
  confirm(found.value)

  // Confirmed once more inside the update: a newer mail may have gone out in the meantime.
  const written = await attempt(
    accounts.update(found.id, (current) =>
      withVerification(confirm(current), { verified: true, verificationToken: token }, world),
    ),
  )
  if (!written.ok) throw refusal('not_found')

  if (responseType === 'json') return call.reply('verified', shown(written.value))
  return call.reply('see_other', undefined, { location: `${call.base}/verify/success` })
}

export async function resetVerification(
  call: ThunderCall<'thunderResetVerification'>,
  context: ThunderContext,
): Promise<Response> {
  const { world, accounts } = context
  const { id, confirm, refusal, attempt } = await queriedCaller(call, context)

  const written = await attempt(
    accounts.update(id, (current) =>
      withVerification(confirm(current), { verified: false, verificationToken: null }, world),
    ),
  )
  if (!written.ok) throw refusal('not_found')

  return call.reply('reset', shown(written.value))
}

export async function getVerificationSuccess(call: ThunderCall<'thunderGetVerificationSuccess'>): Promise<Response> {
  if (!takesHtml(call.request.headers.get('accept'))) throw call.refusal('invalid_input')
  return call.reply('success_page')
}

function withVerification(
  account: Account,
  verification: Omit<Account['email'], 'address'>,
  { clock }: World,
): Account {
  return { ...account, email: { ...account.email, ...verification }, lastUpdateTime: clock.nowSeconds() }
}

/** Whether `Accept` allows HTML; the most precise range decides (RFC 9110, section 12.5.1). */
function takesHtml(accept: string | null): boolean {
  const ranges = parseAccept(accept ?? '')
  if (ranges.length === 0) return true
  const quality = (range: string) => ranges.find(({ type }) => type.toLowerCase() === range)?.q
  return (quality('text/html') ?? quality('text/*') ?? quality('*/*') ?? 0) > 0
}
