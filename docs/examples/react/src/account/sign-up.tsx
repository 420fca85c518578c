import { useAccounts } from '../accounts.ts'
import type { Screen } from '../app.tsx'
import { Field, Form } from '../parts/form.tsx'
import { Heading } from '../parts/heading.tsx'
import { textOf, useSubmit } from '../parts/use-submit.ts'
import { ProfileFields, profileOf } from './profile-fields.tsx'

/** Fluency Box has no rule for passwords, so the app brings one. */
const shortestPassword = 12

export function SignUp({ show }: { show(screen: Screen): void }) {
  const { client } = useAccounts()
  const submit = useSubmit(async (form) => {
    const profile = profileOf(form)
    const password = textOf(form, 'password')
    await client.signUp({ ...profile, password })
    // Signing up signs nobody in at Fluency Box, and the account works at once.
    await client.signIn({ email: profile.email, password })
  })
  return (
    <>
      <Heading screen="sign-up">Create an account</Heading>
      <Form submit={submit} action="Create the account">
        <ProfileFields />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          minLength={shortestPassword}
          hint={`At least ${shortestPassword} characters.`}
        />
      </Form>
      <nav aria-label="Other ways">
        <button type="button" className="link" onClick={() => show('sign-in')}>
          I have an account
        </button>
      </nav>
    </>
  )
}
