// Handle what can go wrong
import { isLatchkeyError } from 'latchkey'
import { createNwapp } from 'latchkey/nwapp'

const client = createNwapp({ baseUrl: 'http://127.0.0.1:4010/nwapp' })

async function attempt(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
    console.log(`${what}: it worked.`)
  } catch (error) {
    if (!isLatchkeyError(error)) throw error
    if (error.name === 'ApiError') console.log(`${what}: ${error.code} (${error.status})`, error.fields ?? '')
    else if (error.name === 'SessionEndedError') console.log(`${what}: sign in first (${error.reason}).`)
    else console.log(`${what}: ${error.message}`) // NetworkError, TimeoutError
  }
}

await attempt('The account of nobody', () => client.getAccount())
await attempt('A wrong password', () => client.signIn({ email: 'nobody@example.com', password: 'difference-engine' }))
await attempt('An address that is none', () =>
  client.signUp({ email: 'ada', password: 'analytical-engine', firstName: 'Ada', lastName: 'Lovelace' }),
)
