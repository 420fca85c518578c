/** Which methods each client has: what a service does not offer is absent from the type. `tsc` runs these tests. */
import { describe, expectTypeOf, it } from 'vitest'
import type { Account } from '../../src/index.ts'
import type { FitTrackeeClient } from '../../src/services/fittrackee.ts'
import type { FluencyBoxClient } from '../../src/services/fluency-box.ts'
import type { NotesClient } from '../../src/services/notes.ts'
import type { NwappClient } from '../../src/services/nwapp.ts'
import type { ThunderClient } from '../../src/services/thunder.ts'

type Shared = 'api' | 'session' | 'fetch' | 'dispose' | 'signUp' | 'signIn' | 'signOut'
type Resolved<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>

describe('the client of', () => {
  it('Fluency Box reads, changes and deletes accounts, sets pictures and resets passwords', () => {
    expectTypeOf<keyof FluencyBoxClient>().toEqualTypeOf<
      | Shared
      | 'getAccount'
      | 'updateAccount'
      | 'changePassword'
      | 'setPicture'
      | 'deleteAccount'
      | 'requestPasswordReset'
      | 'resetPassword'
    >()
  })

  it('NWApp reads accounts', () => {
    expectTypeOf<keyof NwappClient>().toEqualTypeOf<Shared | 'getAccount'>()
  })

  it('Thunder reads, changes and deletes accounts and verifies addresses', () => {
    expectTypeOf<keyof ThunderClient>().toEqualTypeOf<
      | Shared
      | 'getAccount'
      | 'updateAccount'
      | 'changePassword'
      | 'deleteAccount'
      | 'sendVerification'
      | 'verifyEmail'
      | 'resetVerification'
    >()
  })

  it('Notes has a session, and no account to show', () => {
    expectTypeOf<keyof NotesClient>().toEqualTypeOf<Shared>()
  })

  it('FitTrackee reads and changes accounts, and sets and removes pictures', () => {
    expectTypeOf<keyof FitTrackeeClient>().toEqualTypeOf<
      Shared | 'getAccount' | 'updateAccount' | 'changePassword' | 'setPicture' | 'removePicture'
    >()
  })
})

describe('an account', () => {
  it("is the same for all, with the service's own reply beside it", () => {
    expectTypeOf<Resolved<FluencyBoxClient['getAccount']>>().toExtend<Account>()
    expectTypeOf<Resolved<NwappClient['getAccount']>>().toExtend<Account>()
    expectTypeOf<Resolved<ThunderClient['getAccount']>>().toExtend<Account>()
    expectTypeOf<Resolved<FitTrackeeClient['getAccount']>>().toExtend<Account>()
    expectTypeOf<Resolved<NwappClient['getAccount']>['raw']['first_name']>().toEqualTypeOf<string>()
    expectTypeOf<Resolved<FitTrackeeClient['getAccount']>['raw']['bio']>().toEqualTypeOf<string | null>()
  })

  it('has for certain what its service always tells', () => {
    expectTypeOf<Account['firstName']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Resolved<NwappClient['getAccount']>['firstName']>().toEqualTypeOf<string>()
    expectTypeOf<Resolved<FluencyBoxClient['getAccount']>['phoneNumber']>().toEqualTypeOf<string>()
    expectTypeOf<Resolved<ThunderClient['getAccount']>['emailVerified']>().toEqualTypeOf<boolean>()
    expectTypeOf<Resolved<FitTrackeeClient['updateAccount']>['hasPicture']>().toEqualTypeOf<boolean>()
  })
})

describe('the arguments of the methods', () => {
  it('are complete, and have no name that is unknown', () => {
    type Credentials = Parameters<NotesClient['signIn']>[0]
    expectTypeOf<{ email: string; password: string }>().toExtend<Credentials>()
    expectTypeOf<{ username: string; password: string }>().toExtend<Credentials>()
    expectTypeOf<{ password: string }>().not.toExtend<Credentials>()
    // @ts-expect-error: Thunder knows no user names.
    const named: Parameters<ThunderClient['signIn']>[0] = { username: 'ada', password: 'analytical-engine' }
    // @ts-expect-error: FitTrackee wants a user name.
    const nameless: Parameters<FitTrackeeClient['signUp']>[0] = { email: 'ada@example.com', password: 'x' }
    // @ts-expect-error: it is `firstName`.
    const misnamed: Parameters<FluencyBoxClient['updateAccount']>[0] = { first_name: 'Ada' }
    expectTypeOf([named, nameless, misnamed]).toBeArray()
  })

  it('clear a field by null where the service can', () => {
    expectTypeOf<{ bio: null }>().toExtend<Parameters<FitTrackeeClient['updateAccount']>[0]>()
    expectTypeOf<{ firstName: null }>().not.toExtend<Parameters<FluencyBoxClient['updateAccount']>[0]>()
  })
})
