/** What the compiler lets callers of the mocks write. `tsc` is the one that runs these tests. */
import type { HttpHandler } from 'msw'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { createMocks, type Mocks } from '../../mocks/index.ts'

const mocks = createMocks()
type OverridesOf<Name extends 'fluencyBox' | 'nwapp' | 'thunder' | 'notes' | 'fittrackee'> = NonNullable<
  NonNullable<Parameters<Mocks[Name]['handlers']>[0]>['overrides']
>

describe('the types of the mocks', () => {
  it('give handlers that setupServer and setupWorker take', () => {
    expectTypeOf(mocks.handlers()).toEqualTypeOf<readonly HttpHandler[]>()
    expectTypeOf(mocks.notes.handlers()).toEqualTypeOf<readonly HttpHandler[]>()
  })

  it('name the operations of each service', () => {
    expectTypeOf<keyof OverridesOf<'notes'>>().toEqualTypeOf<'notesLogin' | 'notesRefresh' | 'notesSignup'>()
    expectTypeOf<keyof OverridesOf<'nwapp'>>().toEqualTypeOf<
      'nwappLogin' | 'nwappLogout' | 'nwappGetProfile' | 'nwappRefreshToken' | 'nwappRegister'
    >()
    expectTypeOf<'thunderVerify'>().toExtend<keyof OverridesOf<'thunder'>>()
    expectTypeOf<'fluencyBoxLogin'>().toExtend<keyof OverridesOf<'fluencyBox'>>()
    expectTypeOf<'fittrackeeLogin'>().toExtend<keyof OverridesOf<'fittrackee'>>()
  })

  it('refuse an operation that is unknown, or of another service', () => {
    // @ts-expect-error: there is no such operation.
    mocks.notes.handlers({ overrides: { notesLogIn: () => undefined } })
    // @ts-expect-error: this one is Thunder's.
    mocks.notes.handlers({ overrides: { thunderVerify: () => undefined } })
    // @ts-expect-error: there is no such option.
    mocks.notes.handlers({ baseURL: 'https://example.com' })
  })

  it('refuse a reply that the operation does not document', () => {
    mocks.notes.handlers({ overrides: { notesLogin: ({ reply }) => reply('email_unverified') } })
    // @ts-expect-error: signing up has no such reply.
    mocks.notes.handlers({ overrides: { notesSignup: ({ reply }) => reply('email_unverified') } })
  })

  it('refuse an override that answers with something else than a Response', () => {
    // @ts-expect-error: a body is no reply.
    mocks.notes.handlers({ overrides: { notesLogin: () => ({ error: 'no' }) } })
    mocks.notes.handlers({ overrides: { notesLogin: async () => undefined, notesRefresh: () => Response.json({}) } })
  })

  it("know what each service's accounts are made of, and the services by their slugs", () => {
    expectTypeOf<Parameters<Mocks['thunder']['addUser']>[0]['password']>().toEqualTypeOf<string | null>()
    expectTypeOf(mocks.faults.set)
      .parameter(0)
      .toEqualTypeOf<'fluency-box' | 'nwapp' | 'thunder' | 'notes' | 'fittrackee'>()
    // @ts-expect-error: this is the name of a property, not the slug.
    expect(() => mocks.faults.set('fluencyBox', { database: 'down' })).toThrow(TypeError)
    // @ts-expect-error: the e-mail address is missing.
    const addUser = () => mocks.notes.addUser({ username: 'ada', password: 'analytical-engine' })
    expectTypeOf(addUser).returns.resolves.toExtend<{ readonly id: string; readonly verified: boolean }>()
    // @ts-expect-error: no password is ever shown.
    const password = async () => (await mocks.notes.users.get('1'))?.password
    expectTypeOf(password).toBeFunction()
  })

  it('refuse units of time that there are not', () => {
    // @ts-expect-error: it is `minutes`.
    expect(() => mocks.clock.advance({ minute: 2 })).toThrow('it has no "minute"')
  })
})
