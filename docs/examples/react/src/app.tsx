/** Which screen is shown. What happened to the session decides, and then what the user chose. */
import { useState } from 'react'
import { ForgottenPassword } from './account/forgotten-password.tsx'
import { Profile } from './account/profile.tsx'
import { SignIn } from './account/sign-in.tsx'
import { SignUp } from './account/sign-up.tsx'
import { type Accounts, AccountsContext } from './accounts.ts'
import { useSession } from './session.ts'

export type Screen = 'sign-in' | 'sign-up' | 'forgotten-password'

export function App({ accounts }: { readonly accounts: Accounts }) {
  const session = useSession(accounts.session)
  return (
    <AccountsContext value={accounts}>
      <main className="page">
        {session.status === 'unknown' && <p role="status">One moment …</p>}
        {session.status === 'signed-in' && <Profile key={session.number} />}
        {session.status === 'signed-out' && <SignedOut ended={session.ended} />}
      </main>
    </AccountsContext>
  )
}

function SignedOut({ ended }: { readonly ended: boolean }) {
  const [screen, show] = useState<Screen>('sign-in')
  if (screen === 'sign-up') return <SignUp show={show} />
  if (screen === 'forgotten-password') return <ForgottenPassword show={show} />
  return <SignIn show={show} notice={ended ? 'Your session has ended. Please sign in again.' : undefined} />
}
