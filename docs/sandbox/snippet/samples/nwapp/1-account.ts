// Sign up and show the account
import { isLatchkeyError } from 'latchkey'
import { createNwapp } from 'latchkey/nwapp'

const client = createNwapp({ baseUrl: 'http://127.0.0.1:4010/nwapp' })
const credentials = { email: 'ada@example.com', password: 'analytical-engine' }

try {
  await client.signUp({ ...credentials, firstName: 'Ada', lastName: 'Lovelace' })
  console.log('Ada has a new account, and is signed in.')
} catch (error) {
  // The second run of this snippet finds the account of the first.
  if (!isLatchkeyError(error) || error.name !== 'ApiError' || error.code !== 'email_taken') throw error
  await client.signIn(credentials)
  console.log('Ada had an account already, and is signed in.')
}

console.log(await client.getAccount())
await client.signOut()
console.log('Who is signed in now:', await client.session.get())
