// Sign up, sign in and change the account
import { isLatchkeyError } from 'latchkey'
import { createThunder } from 'latchkey/thunder'

const client = createThunder({
  baseUrl: 'http://127.0.0.1:4010/thunder',
  application: { name: 'admin', secret: 'admin' }, // In a page, whoever reads the page can use it.
  // The service stores the password as it gets it, so it gets a digest.
  hashPassword: async (password) => {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(password))
    return btoa(String.fromCharCode(...new Uint8Array(bytes)))
  },
})
const credentials = { email: 'ada@example.com', password: 'analytical-engine' }

try {
  await client.signUp({ ...credentials, properties: { theme: 'dark' } })
  console.log('Ada has a new account.')
} catch (error) {
  // The second run of this snippet finds the account of the first.
  if (!isLatchkeyError(error) || error.name !== 'ApiError' || error.code !== 'email_taken') throw error
  console.log('Ada has an account already.')
}

await client.signIn(credentials)
const { email, emailVerified, properties } = await client.updateAccount({ properties: { language: 'en' } })
console.log({ email, emailVerified, properties }) // The theme stays.
