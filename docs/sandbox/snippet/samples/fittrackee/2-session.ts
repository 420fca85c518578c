// Watch the session from its beginning to its end
import { isLatchkeyError } from 'latchkey'
import { createFitTrackee } from 'latchkey/fittrackee'

const client = createFitTrackee({ baseUrl: 'http://127.0.0.1:4010/fittrackee' })
const unsubscribe = client.session.subscribe((event) => console.log('Session:', event.type))

const username = `grace-${Date.now() % 1_000_000}`
await client.signUp({ username, email: `${username}@example.com`, password: 'nanosecond' })

const session = await client.session.get()
const days = (Number(session?.expiresAt) - Date.now()) / (24 * 60 * 60 * 1_000)
console.log(`It lasts for ${Math.round(days)} days, and cannot be renewed.`)

await client.signOut()
try {
  await client.getAccount()
} catch (error) {
  if (!isLatchkeyError(error) || error.name !== 'SessionEndedError') throw error
  console.log(`Please sign in first (${error.reason}).`)
}
unsubscribe()
