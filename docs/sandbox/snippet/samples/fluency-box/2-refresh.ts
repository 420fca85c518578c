// Watch the session renew itself
import { createFluencyBox } from 'latchkey/fluency-box'

// An access token lives for a minute. Instead of waiting for one, the client is told that it has gone by.
let skippedMs = 0
const client = createFluencyBox({
  baseUrl: 'http://127.0.0.1:4010/fluency-box',
  now: () => Date.now() + skippedMs,
})
client.session.subscribe((event) => console.log('Session:', event.type))

const email = `grace-${Date.now()}@example.com`
await client.signUp({
  email,
  username: email,
  firstName: 'Grace',
  lastName: 'Hopper',
  phoneNumber: '+1 555 0101',
  password: 'nanosecond',
})
await client.signIn({ email, password: 'nanosecond' })

skippedMs = 61_000
// Both calls need a new token. They share one refresh, and each is answered.
const [first, second] = await Promise.all([client.getAccount(), client.getAccount()])
console.log(first.firstName, second.firstName)
