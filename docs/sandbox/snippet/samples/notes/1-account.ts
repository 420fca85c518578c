// Sign up, verify the address, sign in
import { isLatchkeyError } from 'latchkey'
import { createNotes } from 'latchkey/notes'

const client = createNotes({ baseUrl: 'http://127.0.0.1:4010/notes' })
const codeOf = (error: unknown) => (isLatchkeyError(error) && error.name === 'ApiError' ? error.code : undefined)

try {
  await client.signUp({ username: 'ada', email: 'ada@example.com', password: 'analytical-engine' })
  console.log('Ada has a new account.')
} catch (error) {
  // The second run of this snippet finds the account of the first.
  if (codeOf(error) !== 'account_exists') throw error
  console.log('Ada has an account already.')
}

try {
  await client.signIn({ username: 'ada', password: 'analytical-engine' })
  console.log('Ada is signed in:', await client.session.get())
} catch (error) {
  if (codeOf(error) !== 'email_unverified') throw error
  console.log('Open the link in the mail to Ada, then run this again.')
}
