/** Replies that come late, and the moment after which nothing that was on its way is still on it. */
import { createGate, type Reply } from '../support/scripted-server.ts'
import type { FluencyBoxServer } from './fluency-box-script.ts'

/** Holds back the next such reply: that of the service, or one of the test's. */
export function hold(box: FluencyBoxServer, key: string, answer?: Reply) {
  const gate = createGate()
  const delivered = createGate()
  box.once(key, async () => {
    await gate.opened
    delivered.open()
    return answer
  })
  return { release: gate.open, delivered: delivered.opened }
}

/** A whole call has come and gone, so whatever was on its way before has landed. */
export async function settle(box: FluencyBoxServer) {
  await box.client().fetch('/anything')
  await new Promise((resolve) => setImmediate(resolve))
}
