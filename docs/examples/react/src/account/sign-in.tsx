import { useAccounts } from '../accounts.ts'
import type { Screen } from '../app.tsx'
import { Field, Form } from '../parts/form.tsx'
import { Heading } from '../parts/heading.tsx'
import { textOf, useSubmit } from '../parts/use-submit.ts'

interface SignInProps {
  readonly notice: string | undefined
  show(screen: Screen): void
}

export function SignIn({ notice, show }: SignInProps) {
  const { client } = useAccounts()
  // Nothing more to do here: the client tells its session, and the session changes the screen.
  const submit = useSubmit((form) =>
    client.signIn({ email: textOf(form, 'email'), password: textOf(form, 'password') }),
  )
  return (
    <>
      <Heading screen="sign-in">Sign in</Heading>
      {notice && (
        <p role="status" className="notice">
          {notice}
        </p>
      )}
      <Form submit={submit} action="Sign in">
        <Field name="email" label="E-mail" type="email" autoComplete="username" />
        <Field name="password" label="Password" type="password" autoComplete="current-password" />
      </Form>
      <nav aria-label="Other ways">
        <button type="button" className="link" onClick={() => show('sign-up')}>
          Create an account
        </button>
        <button type="button" className="link" onClick={() => show('forgotten-password')}>
          Forgotten your password?
        </button>
      </nav>
    </>
  )
}
