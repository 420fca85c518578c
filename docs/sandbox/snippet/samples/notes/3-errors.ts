// Handle what can go wrong
import { isLatchkeyError } from 'latchkey'
import { createNotes } from 'latchkey/notes'

const client = createNotes({ baseUrl: 'http://127.0.0.1:4010/notes' })

async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    console.log(`${what}: it worked.`)
  } catch (error) {
    if (!isLatchkeyError(error)) throw error
    if (error.name === 'ApiError') console.log(`${what}: ${error.code} (${error.status})`)
    else if (error.name === 'SessionEndedError') console.log(`${what}: sign in first (${error.reason}).`)
    else console.log(`${what}: ${error.message}`) // NetworkError, TimeoutError
  }
}

await attempt('An unknown user name', () => client.signIn({ username: 'nobody', password: 'analytical-engine' }))
await attempt('Where nobody answers', () =>
  createNotes({ baseUrl: 'https://nowhere.example.com' }).signIn({ username: 'ada', password: 'analytical-engine' }),
)
await attempt('A password that is too short', () =>
  client.signUp({ username: 'grace', email: 'grace@example.com', password: 'nano' }),
)
