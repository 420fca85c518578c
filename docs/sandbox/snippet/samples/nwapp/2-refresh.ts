// Watch the session renew itself
import { createNwapp } from 'latchkey/nwapp'

// An access token lives for a day. Instead of waiting for one, the client is told that it has gone by.
let skippedMs = 0
const client = createNwapp({
  baseUrl: 'http://127.0.0.1:4010/nwapp',
  now: () => Date.now() + skippedMs,
})
client.session.subscribe((event) => console.log('Session:', event.type))

const email = `grace-${Date.now()}@example.com`
await client.signUp({ email, password: 'nanosecond', firstName: 'Grace', lastName: 'Hopper' })

skippedMs = 24 * 60 * 60 * 1_000
// Both calls need a new token. They share one refresh, and each is answered.
const [first, second] = await Promise.all([client.getAccount(), client.getAccount()])
console.log(first.firstName, second.firstName)
