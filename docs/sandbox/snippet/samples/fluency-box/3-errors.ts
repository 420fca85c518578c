// Handle what can go wrong
import { isLatchkeyError } from 'latchkey'
import { createFluencyBox } from 'latchkey/fluency-box'

const client = createFluencyBox({ baseUrl: 'http://127.0.0.1:4010/fluency-box' })

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
await attempt('A wrong password', () => client.signIn({ email: 'nobody@example.com', password: 'difference-engine' }))

// Every operation of the contract, typed; an error is returned here instead of thrown.
const { error } = await client.api.POST('/reset_password', { body: { email: 'nobody@example.com' } })
console.log('A reset for nobody:', error?.code ?? 'it worked.')
