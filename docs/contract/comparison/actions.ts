/** What a user does, and which operation of which service does it. A test finds an operation that is not listed. */
import type { Slug } from '../../../openapi/tools/services.ts'

export interface Action {
  readonly title: string
  /** The method of the SDK's clients, where there is one. */
  readonly method?: string
  /** The operationId; absent where the service does not offer it. */
  readonly operations: { readonly [Service in Slug]?: string }
}

export const signUp: Action = {
  title: 'Sign up',
  method: 'signUp',
  operations: {
    'fluency-box': 'fluencyBoxCreateUser',
    nwapp: 'nwappRegister',
    thunder: 'thunderCreateUser',
    notes: 'notesSignup',
    fittrackee: 'fittrackeeRegister',
  },
}

export const signIn: Action = {
  title: 'Sign in',
  method: 'signIn',
  operations: {
    'fluency-box': 'fluencyBoxLogin',
    nwapp: 'nwappLogin',
    thunder: 'thunderGetUser',
    notes: 'notesLogin',
    fittrackee: 'fittrackeeLogin',
  },
}

export const renew: Action = {
  title: 'Renew the session',
  operations: { 'fluency-box': 'fluencyBoxRefreshToken', nwapp: 'nwappRefreshToken', notes: 'notesRefresh' },
}

export const signOut: Action = {
  title: 'Sign out',
  method: 'signOut',
  operations: { nwapp: 'nwappLogout', fittrackee: 'fittrackeeLogout' },
}

export const profileActions: readonly Action[] = [
  {
    title: 'Show the account',
    method: 'getAccount',
    operations: {
      'fluency-box': 'fluencyBoxGetUser',
      nwapp: 'nwappGetProfile',
      thunder: 'thunderGetUser',
      fittrackee: 'fittrackeeGetProfile',
    },
  },
  {
    title: 'Change the account',
    method: 'updateAccount',
    operations: {
      'fluency-box': 'fluencyBoxUpdateUser',
      thunder: 'thunderUpdateUser',
      fittrackee: 'fittrackeeEditProfile',
    },
  },
  {
    title: 'Change the password',
    method: 'changePassword',
    operations: {
      'fluency-box': 'fluencyBoxUpdatePassword',
      thunder: 'thunderUpdateUser',
      fittrackee: 'fittrackeeEditProfile',
    },
  },
  {
    title: 'Delete the account',
    method: 'deleteAccount',
    operations: { 'fluency-box': 'fluencyBoxDeleteUser', thunder: 'thunderDeleteUser' },
  },
]

export const setPicture: Action = {
  title: 'Set the picture',
  method: 'setPicture',
  operations: { 'fluency-box': 'fluencyBoxUpdatePicture', fittrackee: 'fittrackeeSetPicture' },
}

export const removePicture: Action = {
  title: 'Remove the picture',
  method: 'removePicture',
  operations: { fittrackee: 'fittrackeeDeletePicture' },
}

export const mailActions: readonly Action[] = [
  {
    title: 'Ask for a password reset',
    method: 'requestPasswordReset',
    operations: { 'fluency-box': 'fluencyBoxRequestPasswordReset' },
  },
  { title: 'Reset the password', method: 'resetPassword', operations: { 'fluency-box': 'fluencyBoxResetPassword' } },
  {
    title: 'Send the verification mail',
    method: 'sendVerification',
    operations: { thunder: 'thunderSendVerification' },
  },
  { title: 'Verify the e-mail address', method: 'verifyEmail', operations: { thunder: 'thunderVerify' } },
  {
    title: 'Make the address unverified',
    method: 'resetVerification',
    operations: { thunder: 'thunderResetVerification' },
  },
  { title: 'Show that it is verified', operations: { thunder: 'thunderGetVerificationSuccess' } },
]

export const actions: readonly Action[] = [
  signUp,
  signIn,
  renew,
  signOut,
  ...profileActions,
  setPicture,
  removePicture,
  ...mailActions,
]
