/** The signed-in user's profile at NWApp. */
import type { NwappCall, NwappContext } from './context.ts'

export async function getProfile(call: NwappCall<'nwappGetProfile'>, { tokens }: NwappContext): Promise<Response> {
  const { account } = await tokens.readAuthorization(call)
  return call.reply('profile', {
    email: account.email,
    first_name: account.firstName,
    last_name: account.lastName,
    user_id: account.userId,
  })
}
