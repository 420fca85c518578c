/** A child process of the benchmark: `stocked-server.ts <users> <checks>`. It says where it listens, and how big its heap is. */
import type { Checks } from '../../mocks/server/checked.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { ada } from './requests.ts'

const [, , users = '0', checks = 'off'] = process.argv
const server = await startMockServer({ checks: checks as Checks, ownsProcess: true })
const { fluencyBox, fittrackee } = server.services
await fluencyBox.addUser({ email_address: ada.email, user_name: ada.username, password: ada.password })
await fittrackee.addUser(ada)
for (let number = 1; number < Number(users); number++) {
  const email = `user${number}@example.com`
  await fluencyBox.addUser({ email_address: email, user_name: `user${number}`, password: ada.password })
  await fittrackee.addUser({ username: `user${number}`, email, password: ada.password })
}

process.on('message', () => {
  global.gc?.()
  process.send?.({ heapBytes: process.memoryUsage().heapUsed })
})
process.send?.({ url: server.url })
