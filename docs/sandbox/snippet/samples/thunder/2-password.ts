// Change the password, and stay signed in
import { createThunder } from 'latchkey/thunder'

// There are no tokens: the password goes with every call. (Give hashPassword in an application of your own.)
const options = {
  baseUrl: 'http://127.0.0.1:4010/thunder',
  application: { name: 'admin', secret: 'admin' },
}
const client = createThunder(options)
client.session.subscribe((event) => console.log('Session:', event.type))

const email = `grace-${Date.now()}@example.com`
await client.signUp({ email, password: 'nanosecond' })
await client.signIn({ email, password: 'nanosecond' })

await client.changePassword({ currentPassword: 'nanosecond', newPassword: 'microsecond' })
console.log('Still signed in as', (await client.getAccount()).email)

const elsewhere = createThunder(options)
await elsewhere.signIn({ email, password: 'microsecond' })
console.log('And elsewhere with the new password.')
