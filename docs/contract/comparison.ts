/** The five services side by side: topic by topic, what each of them does. */
import {
  type Action,
  mailActions,
  profileActions,
  removePicture,
  renew,
  setPicture,
  signIn,
  signOut,
  signUp,
} from './comparison/actions.ts'
import {
  actionCell,
  type Cells,
  cellsOf,
  failureCell,
  labelsCell,
  lifeCell,
  operationOf,
  replyTypesCell,
  requestTypesCell,
  rulesCell,
  schemesCell,
  typedCell,
} from './comparison/cells.ts'
import { afterSignOut, afterSignUp, rotation } from './comparison/facts.ts'
import { methodsOf } from './comparison/methods.ts'

export interface Aspect {
  readonly title: string
  readonly cells: Cells
}

export interface Topic {
  readonly id: string
  readonly title: string
  readonly aspects: readonly Aspect[]
}

const endpoint = (action: Action): Aspect => ({
  title: action.title,
  cells: cellsOf((service) => actionCell(action, service)),
})

const fact = (title: string, texts: typeof rotation): Aspect => ({ title, cells: cellsOf(({ slug }) => [texts[slug]]) })

const failure = (
  title: string,
  codes: Parameters<typeof failureCell>[0],
  actions: readonly Action[] = [signUp],
): Aspect => ({
  title,
  cells: cellsOf(({ slug }) =>
    failureCell(
      codes,
      actions.map((action) => operationOf(action, slug)),
    ),
  ),
})

export const topics: readonly Topic[] = [
  {
    id: 'sign-up',
    title: 'Signing up',
    aspects: [
      endpoint(signUp),
      { title: 'What the form asks for', cells: cellsOf((service) => labelsCell(signUp, service)) },
      {
        title: 'Rules for the password',
        cells: cellsOf((service) =>
          rulesCell(signUp, service, ({ name, place }) => place === 'body' && name === 'password'),
        ),
      },
      fact('Afterwards', afterSignUp),
    ],
  },
  {
    id: 'sign-in',
    title: 'Signing in',
    aspects: [
      endpoint(signIn),
      { title: 'What the form asks for', cells: cellsOf((service) => labelsCell(signIn, service)) },
      { title: 'Credentials and where they travel', cells: cellsOf((service) => typedCell(signIn, service)) },
      failure('A wrong password', ['invalid_credentials'], [signIn]),
    ],
  },
  {
    id: 'session',
    title: 'The session',
    aspects: [
      { title: 'What calls carry', cells: cellsOf(schemesCell) },
      { title: 'Life of the access token', cells: cellsOf((service) => lifeCell(service, 'accessTokenSeconds')) },
      failure('An expired token', ['token_expired'], [...profileActions, signIn]),
      endpoint(renew),
      { title: 'Life of the refresh token', cells: cellsOf((service) => lifeCell(service, 'refreshTokenSeconds')) },
      fact('After renewing', rotation),
      endpoint(signOut),
      fact('After signing out', afterSignOut),
    ],
  },
  { id: 'account', title: 'The account', aspects: profileActions.map(endpoint) },
  {
    id: 'picture',
    title: 'The picture',
    aspects: [
      endpoint(setPicture),
      {
        title: 'Which files',
        cells: cellsOf((service) => rulesCell(setPicture, service, ({ type }) => type === 'file')),
      },
      endpoint(removePicture),
    ],
  },
  { id: 'mail', title: 'Password reset and verification', aspects: mailActions.map(endpoint) },
  {
    id: 'errors',
    title: 'How failures look',
    aspects: [
      failure('A field is missing', ['missing_field']),
      failure('The e-mail address is taken', ['email_taken', 'account_exists']),
      failure('The service failed', ['server_error', 'unavailable']),
    ],
  },
  {
    id: 'media-types',
    title: 'Media types',
    aspects: [
      { title: 'Requests', cells: cellsOf(requestTypesCell) },
      { title: 'Replies', cells: cellsOf(replyTypesCell) },
    ],
  },
  {
    id: 'sdk',
    title: 'The SDK',
    aspects: [
      { title: 'Import', cells: cellsOf(({ slug }) => [`\`latchkey/${slug}\``]) },
      { title: 'Methods', cells: cellsOf(({ slug }) => methodsOf(slug).map((method) => `\`${method}()\``)) },
    ],
  },
]
