/** How errors and events tell themselves apart to the compiler. `tsc` runs these tests. */
import { describe, expectTypeOf, it } from 'vitest'
import {
  type AnyLatchkeyError,
  ApiError,
  type ErrorCode,
  type FieldErrors,
  isLatchkeyError,
  type LatchkeyError,
  type NetworkError,
  type SessionEndedError,
  type SessionEvent,
  type SessionListener,
  type TimeoutError,
} from '../../src/index.ts'

describe('an error', () => {
  it('of the SDK is one of four, which are told apart by their names', () => {
    expectTypeOf<AnyLatchkeyError['name']>().toEqualTypeOf<
      'ApiError' | 'NetworkError' | 'SessionEndedError' | 'TimeoutError'
    >()
    const look = (error: unknown) => {
      // @ts-expect-error: it may be anything.
      error.name
      if (!isLatchkeyError(error)) return
      expectTypeOf(error).toExtend<LatchkeyError>()
      expectTypeOf(error.service).toEqualTypeOf<string>()
      expectTypeOf(error.operation).toEqualTypeOf<string | undefined>()
      // @ts-expect-error: not every error has a code.
      error.code
      if (error.name === 'ApiError') {
        expectTypeOf(error).toEqualTypeOf<ApiError>()
        expectTypeOf(error.code).toEqualTypeOf<ErrorCode>()
        expectTypeOf(error.fields).toEqualTypeOf<FieldErrors | undefined>()
        expectTypeOf(error.body).toBeUnknown()
      } else if (error.name === 'SessionEndedError') {
        expectTypeOf(error).toEqualTypeOf<SessionEndedError>()
        expectTypeOf(error.reason).toEqualTypeOf<'expired' | 'rejected' | 'signed-out'>()
      } else if (error.name === 'TimeoutError') {
        expectTypeOf(error).toEqualTypeOf<TimeoutError>()
      } else {
        expectTypeOf(error).toEqualTypeOf<NetworkError>()
      }
    }
    expectTypeOf(look).toBeFunction()
  })

  it('of a service is also found by its class', () => {
    const look = (error: unknown) => (error instanceof ApiError ? error.status : undefined)
    expectTypeOf(look).returns.toEqualTypeOf<number | undefined>()
  })

  it('has a code that is a word of the vocabulary', () => {
    expectTypeOf<'email_taken' | 'unexpected_response'>().toExtend<ErrorCode>()
    expectTypeOf<string>().not.toExtend<ErrorCode>()
    const look = (error: ApiError) => {
      // @ts-expect-error: there is no such word.
      return error.code === 'mail_taken'
    }
    expectTypeOf(look).toBeFunction()
  })
})

describe('an event', () => {
  it('says why a session has expired, and nothing of the sort otherwise', () => {
    expectTypeOf<SessionEvent['type']>().toEqualTypeOf<'signed-in' | 'refreshed' | 'signed-out' | 'expired'>()
    expectTypeOf<Extract<SessionEvent, { type: 'expired' }>['reason']>().toEqualTypeOf<'expired' | 'rejected'>()
    const listener: SessionListener = (event) => {
      // @ts-expect-error: only a session that has expired has a reason.
      event.reason
      if (event.type === 'expired') expectTypeOf(event.reason).toEqualTypeOf<'expired' | 'rejected'>()
      // @ts-expect-error: there is no such event.
      return event.type === 'signed-up'
    }
    expectTypeOf(listener).toBeFunction()
  })

  it('may be listened to by a function that takes its time', () => {
    expectTypeOf<(event: SessionEvent) => Promise<void>>().toExtend<SessionListener>()
    expectTypeOf<() => void>().toExtend<SessionListener>()
  })
})
