// Handle what can go wrong
import { isLatchkeyError } from 'latchkey'
import { createThunder } from 'latchkey/thunder'

const clientOf = (secret: string) =>
  createThunder({ baseUrl: 'http://127.0.0.1:4010/thunder', application: { name: 'admin', secret } })
const client = clientOf('admin')

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

await attempt('The account of nobody', () => client.getAccount())
await attempt('An unknown address', () => client.signIn({ email: 'nobody@example.com', password: 'nanosecond' }))
await attempt('A wrong key of the application', () =>
  clientOf('wrong').signIn({ email: 'ada@example.com', password: 'analytical-engine' }),
)
