// Watch the session renew itself
import { createNotes } from 'latchkey/notes'

// It takes an account whose mailed link has been opened: that of the first snippet, for example.
// An access token lives for two hours. Instead of waiting for them, the client is told that they have gone by.
let skippedMs = 0
const client = createNotes({
  baseUrl: 'http://127.0.0.1:4010/notes',
  now: () => Date.now() + skippedMs,
})
client.session.subscribe((event) => console.log('Session:', event.type))

await client.signIn({ username: 'ada', password: 'analytical-engine' })
const before = await client.session.get()

skippedMs = 2 * 60 * 60 * 1_000
// The contract has nothing that a signed-in user could call, so this asks for something else that Notes might serve.
const response = await client.fetch('/notes')
console.log('The reply:', response.status)

const after = await client.session.get()
console.log('The session lasts longer:', Number(after?.expiresAt) > Number(before?.expiresAt))
