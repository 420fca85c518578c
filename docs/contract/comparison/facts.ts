/**
 * What only prose says of a service and no schema does. A test brings each fact about with the mocks; where this and the
 * descriptions in the contract differ, they are right.
 */
import type { Slug } from '../../../openapi/tools/services.ts'

type Fact = Readonly<Record<Slug, string>>

/** The contract's description of each service, and of its operation that signs up. */
export const afterSignUp: Fact = {
  'fluency-box': 'Nobody is signed in yet. Nothing has to be confirmed.',
  nwapp: 'Signed in. A mail goes out; unless its link is opened in time, the account is locked.',
  thunder: 'Nobody is signed in yet. The address is unverified, and signing in works all the same.',
  notes: 'Nobody is signed in. The link in the mail has to be opened before anybody can be.',
  fittrackee: 'Signed in. No mail is sent.',
}

/** The contract's description of each service. */
export const rotation: Fact = {
  'fluency-box': 'Both tokens are new. The old refresh token is refused.',
  nwapp: 'Both tokens are new. The old refresh token and the old access token are refused.',
  thunder: 'There are no tokens.',
  notes: 'The access token is new. The refresh token stays the one to use.',
  fittrackee: 'There is no refresh token: the user signs in again.',
}

/** The contract's description of each service. */
export const afterSignOut: Fact = {
  'fluency-box': 'The app forgets the tokens; the service has no part in it.',
  nwapp: 'The access token is refused. The refresh token still works, so the app forgets both.',
  thunder: 'The app forgets the password; the service has no part in it.',
  notes: 'The app forgets the tokens; the service has no part in it.',
  fittrackee: 'The token still works, so the app forgets it.',
}

/** The contract's description of each service: what is carried on calls that are outside of the contract. */
export const carriedElsewhere: { readonly [Service in Slug]?: readonly string[] } = {
  notes: ['`Authorization: Bearer a.…`, on calls to the notes themselves, and never on those of this contract'],
}
