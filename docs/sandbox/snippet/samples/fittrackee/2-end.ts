// Watch a session end that was ended elsewhere
import { isLatchkeyError } from 'latchkey'
import { createFitTrackee } from 'latchkey/fittrackee'

const baseUrl = 'http://127.0.0.1:4010/fittrackee'

// Two devices of one user: the second begins with what the first one has stored.
const storageOn = (items: Map<string, string>) => ({
  getItem: (key: string) => items.get(key),
  setItem: (key: string, value: string) => items.set(key, value),
  removeItem: (key: string) => items.delete(key),
})
const items = new Map<string, string>()
const laptop = createFitTrackee({ baseUrl, storage: storageOn(items) })

const username = `grace-${Date.now() % 1_000_000}`
await laptop.signUp({ username, email: `${username}@example.com`, password: 'nanosecond' })
const phone = createFitTrackee({ baseUrl, storage: storageOn(new Map(items)) })
console.log('On the phone:', (await phone.getAccount()).username)

// FitTrackee signs out at the service: the token is no good any more, wherever it is.
phone.session.subscribe((event) => console.log('Session on the phone:', event.type))
await laptop.signOut()

try {
  await phone.getAccount()
} catch (error) {
  if (!isLatchkeyError(error) || error.name !== 'SessionEndedError') throw error
  console.log(`Please sign in again (${error.reason}).`)
}
