/** How an outage is not hammered: after a failed refresh the next one waits, a little longer each time. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { failureOf } from './watching.ts'

const refresh = 'POST /refresh_token'

let box: FluencyBoxServer
let time: number

beforeEach(async () => {
  box = await startFluencyBox()
  time = Date.now()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await box.close()
})

/** A client whose access token is refused, and whose refresh fails. */
async function clientInOutage() {
  const client = await box.signedIn({ now: () => time })
  box.refuseAccess()
  box.on(refresh, { status: 503 })
  return client
}

/** How long it is after a failure until another refresh is tried, to the tenth of a second. */
async function waitAfter(client: Awaited<ReturnType<typeof clientInOutage>>): Promise<number> {
  const tried = box.seen(refresh).length
  const failed = time
  // In steps too small to miss it by much.
  while (box.seen(refresh).length === tried) {
    time += Math.max(100, Math.floor((time - failed) / 20))
    expect(await failureOf(client.getAccount())).toMatchObject({ name: 'ApiError', status: 503 })
  }
  return time - failed
}

async function waits(chance: number, count: number): Promise<readonly number[]> {
  vi.spyOn(Math, 'random').mockReturnValue(chance)
  const client = await clientInOutage()
  await failureOf(client.getAccount())
  const found: number[] = []
  while (found.length < count) found.push(await waitAfter(client))
  return found
}

it('answers with the failure itself while it waits, and does not ask the service', async () => {
  const client = await clientInOutage()
  for (const _ of [1, 2, 3]) expect(await failureOf(client.getAccount())).toMatchObject({ status: 503 })
  expect(box.seen(refresh)).toHaveLength(1)
  expect(await client.session.get()).toBeDefined()
})

describe('the wait', () => {
  it.each([
    ['the least', 0],
    ['the most', 0.999_999],
  ])('grows with each failure up to a minute, with %s that chance adds', async (_, chance) => {
    const found = await waits(chance, 9)
    expect(found[0]).toBeLessThanOrEqual(2_000)
    for (const [index, wait] of found.entries()) {
      expect(wait).toBeGreaterThanOrEqual(100)
      expect(wait).toBeLessThanOrEqual(60_000 * 1.06)
      if (index > 0 && index < 5) expect(wait).toBeGreaterThan((found[index - 1] ?? 0) * 1.5)
    }
    expect(found.at(-1)).toBeGreaterThanOrEqual(30_000)
    expect(Math.abs((found.at(-1) ?? 0) - (found.at(-2) ?? 0))).toBeLessThanOrEqual(3_000)
  })

  it('differs by chance, so that clients do not come back together', async () => {
    const [least = 0] = await waits(0, 1)
    vi.restoreAllMocks()
    await box.close()
    box = await startFluencyBox()
    const [most = 0] = await waits(0.999_999, 1)
    expect(most - least).toBeGreaterThanOrEqual(300)
  })

  it('begins anew after a refresh that worked', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    const client = await clientInOutage()
    await failureOf(client.getAccount())
    const first = await waitAfter(client)
    for (const _ of [1, 2, 3]) await waitAfter(client)
    box.on(refresh, () => undefined)
    time += 60_000
    await client.getAccount()
    box.refuseAccess()
    box.on(refresh, { status: 503 })
    await failureOf(client.getAccount())
    expect(await waitAfter(client)).toBe(first)
  })

  it('is over when somebody signs in', async () => {
    const client = await clientInOutage()
    await failureOf(client.getAccount())
    await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
    box.refuseAccess()
    box.on(refresh, () => undefined)
    expect(await client.getAccount()).toMatchObject({ id: 'ada' })
    expect(box.seen(refresh)).toHaveLength(2)
  })
})
