// Sign up, sign in and change the account
import { isLatchkeyError } from 'latchkey'
import { createFluencyBox } from 'latchkey/fluency-box'

const client = createFluencyBox({ baseUrl: 'http://127.0.0.1:4010/fluency-box' })

try {
  await client.signUp({
    email: 'ada@example.com',
    username: 'ada',
    firstName: 'Ada',
    lastName: 'Lovelace',
    phoneNumber: '+1 555 0100',
    password: 'analytical-engine',
  })
  console.log('Ada has a new account.')
} catch (error) {
  // The second run of this snippet finds the account of the first.
  if (!isLatchkeyError(error) || error.name !== 'ApiError' || error.code !== 'email_taken') throw error
  console.log('Ada has an account already.')
}

await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
const { firstName, lastName } = await client.getAccount()
console.log(`Signed in as ${firstName} ${lastName}.`)

// What is left out stays as it is.
const account = await client.updateAccount({ phoneNumber: '+1 555 0199' })
console.log(account.firstName, account.phoneNumber)
