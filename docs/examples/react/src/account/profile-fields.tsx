/** The fields that signing up and the profile have in common. */
import type { FluencyBoxAccount, FluencyBoxSignUp } from 'latchkey/fluency-box'
import { Field } from '../parts/form.tsx'
import { textOf } from '../parts/use-submit.ts'

export function ProfileFields({ account }: { readonly account?: FluencyBoxAccount }) {
  return (
    <>
      <Field name="firstName" label="First name" autoComplete="given-name" defaultValue={account?.firstName} />
      <Field name="lastName" label="Last name" autoComplete="family-name" defaultValue={account?.lastName} />
      <Field name="email" label="E-mail" type="email" autoComplete="email" defaultValue={account?.email} />
      <Field
        name="username"
        label="User name"
        autoComplete="nickname"
        autoCapitalize="none"
        defaultValue={account?.username}
      />
      <Field
        name="phoneNumber"
        label="Phone number"
        type="tel"
        autoComplete="tel"
        defaultValue={account?.phoneNumber}
      />
    </>
  )
}

export const profileOf = (form: FormData): Omit<FluencyBoxSignUp, 'password'> => ({
  firstName: textOf(form, 'firstName'),
  lastName: textOf(form, 'lastName'),
  email: textOf(form, 'email'),
  username: textOf(form, 'username'),
  phoneNumber: textOf(form, 'phoneNumber'),
})
