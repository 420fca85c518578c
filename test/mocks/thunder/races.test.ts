import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import {
  ada,
  addAda,
  body,
  call,
  create,
  key,
  lineOf,
  open,
  put,
  read,
  type ShownUser,
  type UserCall,
} from '../../../mocks/scenarios/thunder/calls.ts'
import { createThunder } from '../../../mocks/services/thunder/index.ts'
import { createMemoryStore } from '../../../mocks/world/memory-store.ts'
import type { Store } from '../../../mocks/world/store.ts'
import { createWorld } from '../../../mocks/world/world.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const newAddress = 'ada.lovelace@example.com'
const moving = (address = newAddress) => body({ email: { address } })
const statuses = (replies: readonly Response[]) => replies.map(({ status }) => status).sort()

/** Thunder alone, with a moment between the checks of a call and its write, in which other calls can be made. */
async function startSlowThunder() {
  let meanwhile: (() => Promise<unknown>) | undefined
  const pause = async () => {
    const others = meanwhile
    meanwhile = undefined
    await others?.()
  }
  const memory = createMemoryStore()
  const store: Store = {
    ...memory,
    replace: async (...args) => {
      await pause()
      return memory.replace(...args)
    },
    remove: async (...args) => {
      await pause()
      return memory.remove(...args)
    },
  }
  const world = createWorld({ store })
  const service = createThunder(world, '/thunder')
  const slow = {
    mocks: services.mocks,
    maxBodyBytes: services.maxBodyBytes,
    fetch: (path: string, init?: RequestInit) => service.handle(new Request(`http://localhost${path}`, init)),
  }
  await service.addUser(ada)
  return {
    services: slow,
    /** Makes other calls just before the first write of a call. */
    async during(others: () => Promise<unknown>, slowCall: () => Promise<Response>) {
      meanwhile = others
      const reply = await slowCall()
      expect(meanwhile, 'the other calls were made').toBeUndefined()
      return reply
    },
  }
}

describe('Of calls to Thunder at the same time', () => {
  it('one creates the user', async () => {
    expect(statuses(await Promise.all([create(services), create(services), create(services)]))).toEqual([201, 409, 409])
  })

  it('one gets the new address', async () => {
    await addAda(services)
    await services.mocks.thunder.addUser({ ...ada, email: 'charles@example.com' })
    const replies = await Promise.all([
      put(services, moving(), ada.email),
      put(services, moving(), 'charles@example.com'),
      create(services, moving()),
    ])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(2)
  })

  it('one deletes the user', async () => {
    await addAda(services)
    const deletion = () => call(services, 'DELETE /users')
    expect(statuses(await Promise.all([deletion(), deletion()]))).toEqual([200, 404])
  })

  it('one mail of several holds the token that is stored', async () => {
    await addAda(services)
    const tokens = await Promise.all(
      [1, 2, 3].map(async () => {
        const { email } = await jsonOf<ShownUser>(await call(services, 'POST /verify'))
        return email.verificationToken ?? ''
      }),
    )
    expect(new Set(tokens).size).toBe(3)
    const opened = await Promise.all(tokens.map((token) => open(services, { email: ada.email, token })))
    expect(statuses(opened)).toEqual([200, 400, 400])
  })
})

describe('A call to Thunder that another overtakes', () => {
  it('deletes nobody who has moved to another address', async () => {
    const thunder = await startSlowThunder()
    const reply = await thunder.during(
      () => put(thunder.services, moving(), ada.email),
      () => call(thunder.services, 'DELETE /users'),
    )
    expect(reply.status).toBe(404)
    expect((await read(thunder.services, newAddress)).email.address).toBe(newAddress)
  })

  it('shows the deleted user as it was last', async () => {
    const thunder = await startSlowThunder()
    const reply = await thunder.during(
      () => put(thunder.services, body({ city: 'London' })),
      () => call(thunder.services, 'DELETE /users'),
    )
    expect((await jsonOf<ShownUser>(reply)).city).toBe('London')
  })

  it('changes nothing with a password that is no longer right', async () => {
    const calls: readonly UserCall[] = ['DELETE /users', 'POST /verify', 'POST /verify/reset']
    for (const name of [...calls, 'PUT /users'] as const) {
      const thunder = await startSlowThunder()
      const reply = thunder.during(
        () => put(thunder.services, body({ password: 'new' })),
        () => (name === 'PUT /users' ? put(thunder.services, body({ city: 'London' })) : call(thunder.services, name)),
      )
      const line = `401 Unable to validate user with provided credentials. (User: ${ada.email})`
      expect(await lineOf(reply), name).toBe(line)
      const user = await read(thunder.services, ada.email, 'new')
      expect(user.email.verificationToken, name).toBeNull()
      expect(user.city, name).toBeUndefined()
    }
  })

  it('changes nobody who has moved to another address', async () => {
    const calls = ['POST /verify', 'POST /verify/reset', 'PUT /users', 'GET /verify'] as const
    for (const name of calls) {
      const thunder = await startSlowThunder()
      const { email } = await jsonOf<ShownUser>(await call(thunder.services, 'POST /verify'))
      const slowCall = () => {
        if (name === 'PUT /users') return put(thunder.services, body({ city: 'London' }))
        if (name === 'GET /verify')
          return open(thunder.services, { email: ada.email, token: email.verificationToken ?? '' })
        return call(thunder.services, name)
      }
      const reply = thunder.during(() => put(thunder.services, moving(), ada.email), slowCall)
      expect(await lineOf(reply), name).toBe(`404 User not found in the database. (User: ${ada.email})`)
      const user = await read(thunder.services, newAddress)
      expect(user.email, name).toEqual({ address: newAddress, verified: false, verificationToken: null })
      expect(user.city, name).toBeUndefined()
    }
  })

  it('finds no user who has been deleted', async () => {
    for (const name of ['POST /verify', 'POST /verify/reset'] as const) {
      const thunder = await startSlowThunder()
      const reply = await thunder.during(
        () => call(thunder.services, 'DELETE /users'),
        () => call(thunder.services, name),
      )
      expect(reply.status, name).toBe(404)
    }
  })

  it('verifies nobody with a link that a newer mail has replaced', async () => {
    const thunder = await startSlowThunder()
    const { email } = await jsonOf<ShownUser>(await call(thunder.services, 'POST /verify'))
    const reply = await thunder.during(
      () => call(thunder.services, 'POST /verify', ada.email, { ...key(), password: ada.password }),
      () => open(thunder.services, { email: ada.email, token: email.verificationToken ?? '' }),
    )
    expect(await lineOf(Promise.resolve(reply))).toBe(`400 Incorrect verification token. (User: ${ada.email})`)
    expect((await read(thunder.services)).email.verified).toBe(false)
  })
})
