import { useAccounts } from '../accounts.ts'
import type { Screen } from '../app.tsx'
import { Field, Form } from '../parts/form.tsx'
import { Heading } from '../parts/heading.tsx'
import { textOf, useSubmit } from '../parts/use-submit.ts'

/** Only asks for the mail: its link leads to a page of the service, where the new password is chosen. */
export function ForgottenPassword({ show }: { show(screen: Screen): void }) {
  const { client } = useAccounts()
  const submit = useSubmit((form) => client.requestPasswordReset({ email: textOf(form, 'email') }))
  return (
    <>
      <Heading screen="forgotten-password">Forgotten your password?</Heading>
      <Form submit={submit} action="Send the mail" success="A mail is on its way. Its link works for 30 minutes.">
        <Field name="email" label="E-mail" type="email" autoComplete="username" />
      </Form>
      <nav aria-label="Other ways">
        <button type="button" className="link" onClick={() => show('sign-in')}>
          Back to signing in
        </button>
      </nav>
    </>
  )
}
