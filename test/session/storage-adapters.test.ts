/** Storages that people have already, given to a client as they are. */
import { createStorage } from 'unstorage'
import memoryDriver from 'unstorage/drivers/memory'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionStorage } from '../../src/index.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { eventsOf } from './watching.ts'

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

/** The face of React Native's AsyncStorage: a class whose methods need their object, with callbacks, null for nothing. */
class AsyncStorageLike {
  readonly #items = new Map<string, string>()

  async getItem(key: string, callback?: (error: Error | null, value: string | null) => void): Promise<string | null> {
    const value = this.#items.get(key) ?? null
    callback?.(null, value)
    return value
  }

  async setItem(key: string, value: string, callback?: (error: Error | null) => void): Promise<void> {
    if (typeof value !== 'string') throw new TypeError('AsyncStorage stores texts only.')
    this.#items.set(key, value)
    callback?.(null)
  }

  async removeItem(key: string, callback?: (error: Error | null) => void): Promise<void> {
    this.#items.delete(key)
    callback?.(null)
  }
}

describe.each<readonly [string, () => SessionStorage]>([
  ['unstorage', () => createStorage({ driver: memoryDriver() })],
  ['AsyncStorage of React Native', () => new AsyncStorageLike()],
])('%s', (_, storageOf) => {
  it('keeps a session for the next client, through refreshes, until somebody signs out', async () => {
    const storage = storageOf()
    const first = await box.signedIn({ storage })
    box.refuseAccess()
    await first.getAccount()

    const second = box.client({ storage })
    expect(await second.getAccount()).toMatchObject({ id: 'ada' })
    expect(box.accessOf(box.requests.at(-1))).toBe(2)
    box.refuseAccess()
    await second.getAccount()
    expect(box.seen('POST /refresh_token').map(({ headers }) => headers['x-refresh-token'])).toEqual([
      'refresh-1',
      'refresh-2',
    ])
    await second.signOut()
    expect(await box.client({ storage }).session.get()).toBeUndefined()
  })

  it('has a client take over what another has refreshed, instead of refreshing with a dead token', async () => {
    const storage = storageOf()
    const first = await box.signedIn({ storage })
    const second = box.client({ storage })
    await second.getAccount()
    const events = eventsOf(second)
    box.refuseAccess()
    await first.getAccount()
    await second.getAccount()
    expect(box.seen('POST /refresh_token')).toHaveLength(1)
    expect(events).toEqual(['refreshed'])
  })
})
