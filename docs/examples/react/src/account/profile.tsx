import type { FluencyBoxAccount } from 'latchkey/fluency-box'
import { useAccounts } from '../accounts.ts'
import { Form } from '../parts/form.tsx'
import { Heading } from '../parts/heading.tsx'
import { useSubmit } from '../parts/use-submit.ts'
import { Picture } from './picture.tsx'
import { ProfileFields, profileOf } from './profile-fields.tsx'
import { useAccount } from './use-account.ts'

export function Profile() {
  const { client } = useAccounts()
  const { account, problem, reload, setAccount, retry } = useAccount()
  return (
    <>
      <header className="bar">
        <Heading screen="profile">{account ? `Hello ${account.firstName}` : 'Your account'}</Heading>
        <button type="button" onClick={() => client.signOut()}>
          Sign out
        </button>
      </header>
      {problem && (
        <div role="alert" className="notice">
          <p>{problem.message}</p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </div>
      )}
      {!account && !problem && <p role="status">Your account is on its way …</p>}
      {account && (
        <>
          <Picture account={account} changed={reload} />
          <Details account={account} changed={setAccount} />
        </>
      )}
    </>
  )
}

interface DetailsProps {
  readonly account: FluencyBoxAccount
  changed(account: FluencyBoxAccount): void
}

function Details({ account, changed }: DetailsProps) {
  const { client } = useAccounts()
  const submit = useSubmit(async (form) => changed(await client.updateAccount(profileOf(form))))
  return (
    <section aria-labelledby="details">
      <h2 id="details">Your details</h2>
      <Form submit={submit} action="Save" success="Saved.">
        <ProfileFields account={account} />
      </Form>
    </section>
  )
}
