/** What clients can be told. `tsc` runs these tests; what the compiler refuses is not run. */
import { createStorage } from 'unstorage'
import { describe, expectTypeOf, it } from 'vitest'
import type { ClientOptions, Lock, SessionStorage } from '../../src/index.ts'
import type { createFluencyBox } from '../../src/services/fluency-box.ts'
import type { createThunder, ThunderOptions } from '../../src/services/thunder.ts'

/** React Native's AsyncStorage, as far as it is of interest: it also takes a callback. */
interface AsyncStorageLike {
  getItem(key: string, callback?: (error?: Error, result?: string) => void): Promise<string | null>
  setItem(key: string, value: string, callback?: (error?: Error) => void): Promise<void>
  removeItem(key: string, callback?: (error?: Error) => void): Promise<void>
}

describe('storage', () => {
  it('takes the storages of a page, of React Native and of unstorage as they are', () => {
    expectTypeOf<typeof localStorage>().toExtend<SessionStorage>()
    expectTypeOf<typeof sessionStorage>().toExtend<SessionStorage>()
    expectTypeOf<AsyncStorageLike>().toExtend<SessionStorage>()
    expectTypeOf(createStorage()).toExtend<SessionStorage>()
    expectTypeOf(createStorage<string>()).toExtend<SessionStorage>()
  })

  it('takes nothing that cannot forget', () => {
    expectTypeOf<Map<string, string>>().not.toExtend<SessionStorage>()
    expectTypeOf<Pick<typeof localStorage, 'getItem' | 'setItem'>>().not.toExtend<SessionStorage>()
  })
})

describe('options', () => {
  it('are a base URL and, for Thunder, the key of the application', () => {
    expectTypeOf<Parameters<typeof createFluencyBox>>().toEqualTypeOf<[options: ClientOptions]>()
    expectTypeOf<Parameters<typeof createThunder>>().toEqualTypeOf<[options: ThunderOptions]>()
    expectTypeOf<{ baseUrl: string }>().toExtend<ClientOptions>()
    expectTypeOf<object>().not.toExtend<ClientOptions>()
    expectTypeOf<{ baseUrl: string }>().not.toExtend<ThunderOptions>()
    expectTypeOf<{ baseUrl: string; application: { name: string } }>().not.toExtend<ThunderOptions>()
    expectTypeOf<{ baseUrl: string; application: { name: string; secret: string } }>().toExtend<ThunderOptions>()
  })

  it('have no name that is unknown', () => {
    // @ts-expect-error: it is `baseUrl`.
    const misnamed: ClientOptions = { baseURL: 'https://accounts.example.com' }
    // @ts-expect-error: only Thunder has applications.
    const foreign: ClientOptions = { baseUrl: 'https://accounts.example.com', application: { name: 'a', secret: 'b' } }
    expectTypeOf([misnamed, foreign]).toBeArray()
  })

  it('take the console, the global fetch, Web Locks, and a hash that takes its time', () => {
    expectTypeOf<typeof console>().toExtend<NonNullable<ClientOptions['logger']>>()
    expectTypeOf<typeof fetch>().toExtend<NonNullable<ClientOptions['fetch']>>()
    expectTypeOf<typeof Date.now>().toExtend<NonNullable<ClientOptions['now']>>()
    expectTypeOf<(name: string, work: () => Promise<void>) => Promise<void>>().toExtend<Lock>()
    expectTypeOf<(password: string) => Promise<string>>().toExtend<NonNullable<ThunderOptions['hashPassword']>>()
  })

  it("hand a lock its work in a form that Web Locks and others' libraries call", () => {
    expectTypeOf<Parameters<Lock>[1]>().toExtend<LockGrantedCallback<Promise<void>>>()
    const ofThePage: Lock = (name, work) => navigator.locks.request(name, work)
    expectTypeOf(ofThePage).toEqualTypeOf<Lock>()
  })

  it('may be undefined as well as absent', () => {
    expectTypeOf<{ baseUrl: string; storage: undefined; fetch: undefined; now: undefined }>().toExtend<ClientOptions>()
  })
})
