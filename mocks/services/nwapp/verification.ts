/** The mailed link that verifies the e-mail address of a new NWApp account. */
import { page } from '../page.ts'
import type { Visit } from '../service.ts'
import type { Account } from './accounts.ts'
import type { NwappContext } from './context.ts'

export const verificationPath = '/api/v1/public/verify'

/** @throws MailUnavailable while the service's mail is down. */
export async function sendVerificationMail(account: Account, base: string, { world }: NwappContext): Promise<void> {
  await world.mailbox.send({
    service: 'nwapp',
    to: account.email,
    from: 'nwapp@example.com',
    subject: 'Verify your e-mail address',
    paragraphs: [
      `Hello ${account.firstName},`,
      `open this link before ${new Date(account.verifyBy * 1_000).toUTCString()}, or your NWApp account gets locked:`,
    ],
    link: { url: `${base}${verificationPath}?token=${account.verificationToken}`, label: 'Verify your e-mail address' },
  })
}

/**
 * The page of the mailed link. Opened in time, it keeps the account from being locked; opened late, it unlocks the
 * account, which is locked only until its address is verified. Opened again, it says so.
 */
export async function openVerificationLink({ url }: Visit, { accounts }: NwappContext): Promise<Response> {
  const found = await accounts.find('verificationToken', url.searchParams.get('token') ?? '')
  if (found === undefined) {
    return page(404, 'Unknown Link', 'This link belongs to no account. Open it as it was mailed.')
  }
  if (found.value.verified) return page(200, 'Already Verified', 'Your e-mail address has been verified before.')
  await accounts.update(found.id, (account) => ({ ...account, verified: true }))
  return page(200, 'Verified', 'Your e-mail address is verified. Your account is open.')
}
