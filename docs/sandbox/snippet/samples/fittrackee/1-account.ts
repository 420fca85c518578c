// Sign up, show the account and change it
import { isLatchkeyError } from 'latchkey'
import { createFitTrackee } from 'latchkey/fittrackee'

const client = createFitTrackee({ baseUrl: 'http://127.0.0.1:4010/fittrackee' })
const credentials = { email: 'ada@example.com', password: 'analytical-engine' }

try {
  await client.signUp({ ...credentials, username: 'ada' })
  console.log('Ada has a new account, and is signed in.')
} catch (error) {
  // The second run of this snippet finds the account of the first.
  if (!isLatchkeyError(error) || error.name !== 'ApiError' || error.code !== 'account_exists') throw error
  await client.signIn(credentials)
  console.log('Ada had an account already, and is signed in.')
}

// What is left out stays as it is.
const { username, firstName, location } = await client.updateAccount({ firstName: 'Ada', location: 'London' })
console.log({ username, firstName, location })
