/** The recipe for servers: several processes share one session through a storage and a lock of their own. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import type { Order } from './processes-child.ts'
import { startVault, type Vault } from './processes-vault.ts'

const refresh = 'POST /refresh_token'
const childPath = fileURLToPath(new URL('./processes-child.ts', import.meta.url))
/** Longer than any test may last. */
const foreverMs = 600_000

let box: FluencyBoxServer
let vault: Vault
let children: Child[]

interface Child {
  tell(order: Order): Promise<unknown>
  stop(): Promise<void>
}

beforeEach(async () => {
  ;[box, vault] = await Promise.all([startFluencyBox(), startVault()])
  children = await Promise.all([startChild(), startChild(), startChild()])
})
afterEach(async () => {
  await Promise.all(children.map((child) => child.stop()))
  await Promise.all([box.close(), vault.close()])
})

async function startChild(): Promise<Child> {
  const child: ChildProcess = fork(childPath, { execArgv: [] })
  const exited = once(child, 'exit')
  const tell = async (order: Order) => {
    child.send(order)
    const [{ result }] = await once(child, 'message')
    return result
  }
  await tell({ type: 'open', service: box.url, vault: vault.url, refreshTimeoutMs: foreverMs })
  return {
    tell,
    async stop() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

const tellAll = (order: Order) => Promise.all(children.map((child) => child.tell(order)))
const all = (result: unknown) => Array(3).fill(result)
const allCalls = all(Array(5).fill('ada'))

async function signIn(): Promise<void> {
  await children[0]?.tell({ type: 'sign-in' })
  expect(await tellAll({ type: 'user' })).toEqual(all('ada'))
}

it('refreshes once when a burst of calls meets an expired token in every process, time and again', async () => {
  await signIn()
  for (let round = 1; round <= 10; round++) {
    box.refuseAccess()
    const results = await tellAll({ type: 'calls', count: 5 })
    const refreshed = box.seen(refresh).map(({ headers }) => headers['x-refresh-token'])
    expect({ results, refreshed }).toEqual({
      results: allCalls,
      refreshed: Array.from({ length: round }, (_, index) => `refresh-${index + 1}`),
    })
  }
  expect(box.seen('POST /login')).toHaveLength(1)
  expect(vault.items.size).toBe(1)
})

it('goes on in the others when a process dies in the middle of a refresh', async () => {
  await signIn()
  const [first, ...others] = children
  box.refuseAccess()
  box.once(refresh, 'hang')
  first?.tell({ type: 'calls', count: 1 })
  await box.arrival(refresh)
  const results = Promise.all(others.map((child) => child.tell({ type: 'calls', count: 5 })))
  // The calls of the others have been refused, and both processes wait for the lock.
  await vault.asked(3)
  await first?.stop()
  expect(await results).toEqual(allCalls.slice(1))
  expect(box.seen(refresh)).toHaveLength(2)
  expect(vault.lent).toBe(3)
})

it('ends the session in all processes when a refresh is refused in one', async () => {
  await signIn()
  box.refuseAccess()
  box.on(refresh, { status: 401, body: { message: 'Token is invalid', status: 'fail' } })
  const results = await tellAll({ type: 'calls', count: 5 })
  expect(results.flat()).toEqual(Array(15).fill(expect.stringContaining('SessionEndedError')))
  expect(box.seen(refresh)).toHaveLength(1)
  expect(vault.items.size).toBe(0)
})
