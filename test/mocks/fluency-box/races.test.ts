/** Calls that meet in the middle of one another: a store calls back at the moment that matters. */
import { describe, expect, it } from 'vitest'
import { access, ada, basic, type Session, type UserFound } from '../../../mocks/scenarios/fluency-box/calls.ts'
import { json, jsonOf } from '../../../mocks/scenarios/test-services.ts'
import { createFluencyBox } from '../../../mocks/services/fluency-box/index.ts'
import { createMemoryStore } from '../../../mocks/world/memory-store.ts'
import type { UniqueKeys } from '../../../mocks/world/store.ts'
import { createWorld } from '../../../mocks/world/world.ts'

/** A service whose store runs `meanwhile` once, after a picture is stored or before an account is counted or removed. */
async function startRace() {
  const store = createMemoryStore()
  const meanwhile: Partial<Record<'picture stored' | 'account read' | 'account removed', () => Promise<unknown>>> = {}
  const run = async (moment: keyof typeof meanwhile) => {
    const action = meanwhile[moment]
    delete meanwhile[moment]
    await action?.()
  }
  const world = createWorld({
    store: {
      ...store,
      async insert<T>(collection: string, id: string, value: T, keys: UniqueKeys) {
        const written = await store.insert(collection, id, value, keys)
        if (collection === 'fluency-box/pictures') await run('picture stored')
        return written
      },
      async get<T>(collection: string, id: string) {
        if (collection === 'fluency-box/accounts') await run('account read')
        return store.get<T>(collection, id)
      },
      async remove(collection, id, version) {
        if (collection === 'fluency-box/accounts') await run('account removed')
        return store.remove(collection, id, version)
      },
    },
  })
  const service = createFluencyBox(world)
  await service.addUser(ada)
  const call = (path: string, init?: RequestInit) => service.handle(new Request(`http://127.0.0.1${path}`, init))
  const logIn = (password = ada.password) =>
    call('/login', { method: 'POST', headers: basic(ada.email_address, password) })
  const { token, uid } = await jsonOf<Session>(await logIn())
  const headers = access(token)
  return {
    meanwhile,
    logIn,
    reset: (password: string) => call(`/users/${ada.email_address}/password_reset`, json('PUT', { password })),
    show: async () => (await jsonOf<UserFound>(await call(`/users/${uid}`, { headers }))).user,
    remove: () => call(`/users/${uid}`, { method: 'DELETE', headers }),
    upload: () => {
      const body = new FormData()
      body.append('profile_picture_file', new Blob(['bytes']), 'ada.png')
      return call(`/users/${uid}/profile_picture`, { method: 'PUT', headers, body })
    },
    pictureNames: async () => (await store.list('fluency-box/pictures')).map(({ id }) => id),
  }
}

describe('Fluency Box, while two calls meet', () => {
  it('keeps no picture of an account that is deleted while it is stored', async () => {
    const { meanwhile, remove, upload, pictureNames } = await startRace()
    meanwhile['picture stored'] = remove
    expect((await upload()).status).toBe(404)
    expect(await pictureNames()).toEqual([])
  })

  it('deletes a picture that arrives while its account is deleted', async () => {
    const { meanwhile, remove, upload, pictureNames } = await startRace()
    meanwhile['account removed'] = upload
    expect((await remove()).status).toBe(200)
    expect(await pictureNames()).toEqual([])
  })

  it('keeps one picture of two that arrive at the same time, the one that the profile names', async () => {
    const { meanwhile, upload, show, pictureNames } = await startRace()
    meanwhile['picture stored'] = upload
    expect((await upload()).status).toBe(200)
    expect(await pictureNames()).toEqual([(await show()).profile_picture])
  })

  it('lets nobody in with a password that is replaced while it is checked', async () => {
    const { meanwhile, logIn, reset } = await startRace()
    meanwhile['account read'] = () => reset('difference-engine')
    expect((await logIn()).status).toBe(401)
    expect((await logIn('difference-engine')).status).toBe(200)
  })

  it('lets nobody in with the right password after the last wrong one, however late that came', async () => {
    const { meanwhile, logIn } = await startRace()
    for (let time = 0; time < 4; time += 1) await logIn('wrong')
    meanwhile['account read'] = () => logIn('wrong')
    expect((await logIn()).status).toBe(401)
  })
})
