/** Starts the installed mocks, walks through them, and writes what it saw. */
import { startMockServer } from 'latchkey-mocks/server'
import { walk } from './walk.js'

const ada = { email: 'ada@example.com', username: 'ada', password: 'analytical-engine' }

const server = await startMockServer({
  checks: 'strict',
  seed: {
    users: {
      fluencyBox: [{ email_address: ada.email, user_name: ada.username, password: ada.password }],
      nwapp: [{ email: ada.email, password: ada.password, first_name: 'Ada', last_name: 'Lovelace' }],
      thunder: [{ email: ada.email, password: ada.password }],
      notes: [ada],
      fittrackee: [ada],
    },
  },
})
const steps = await walk(server.url)
await server.close()
console.log(JSON.stringify({ node: process.versions.node, steps }))
