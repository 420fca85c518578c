/** How `client.api` is typed by the contract. `tsc` runs these tests; none of their calls is made. */
import { describe, expectTypeOf, it } from 'vitest'
import type { ApiError } from '../../src/index.ts'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'

const baseUrl = 'https://accounts.example.com'
const { api: fluencyBox } = createFluencyBox({ baseUrl })
const { api: nwapp } = createNwapp({ baseUrl })
const { api: thunder } = createThunder({ baseUrl, application: { name: 'web', secret: 'public' } })
const { api: notes } = createNotes({ baseUrl })
const { api: fittrackee } = createFitTrackee({ baseUrl })

/** Has the compiler look at calls without making them. */
const unmade = (calls: () => unknown) => expectTypeOf(calls).toBeFunction()

describe('client.api', () => {
  it('has the methods of HTTP that the service uses, and no other', () => {
    expectTypeOf<keyof typeof notes>().toEqualTypeOf<'POST'>()
    expectTypeOf<keyof typeof nwapp>().toEqualTypeOf<'GET' | 'POST'>()
    expectTypeOf<keyof typeof fluencyBox>().toEqualTypeOf<'GET' | 'POST' | 'PUT' | 'DELETE'>()
    expectTypeOf<keyof typeof thunder>().toEqualTypeOf<'GET' | 'POST' | 'PUT' | 'DELETE'>()
    expectTypeOf<keyof typeof fittrackee>().toEqualTypeOf<'GET' | 'POST' | 'DELETE'>()
  })

  it('knows the paths of each method', () => {
    expectTypeOf<'/auth/login' | '/auth/refresh' | '/auth/signup'>().toEqualTypeOf<Parameters<typeof notes.POST>[0]>()
    expectTypeOf<'/users/{id}'>().toExtend<Parameters<typeof fluencyBox.GET>[0]>()
    unmade(() => {
      // @ts-expect-error: there is no such path.
      notes.POST('/auth/log-in', { body: { username: 'ada', password: 'x' } })
      // @ts-expect-error: this path has no such method.
      fluencyBox.GET('/login')
      // @ts-expect-error: the path is a template, and its values are parameters.
      fluencyBox.GET('/users/1')
    })
  })

  it('wants the parameters that the contract requires, in their places', () => {
    unmade(() => {
      fluencyBox.GET('/users/{id}', { params: { path: { id: '1' } } })
      // @ts-expect-error: without an id there is no path.
      fluencyBox.GET('/users/{id}')
      // @ts-expect-error: the id is missing.
      fluencyBox.GET('/users/{id}', { params: { path: {} } })
      // @ts-expect-error: it is a parameter of the path.
      fluencyBox.GET('/users/{id}', { params: { query: { id: '1' } } })
      // @ts-expect-error: the address is missing.
      thunder.GET('/users')
      thunder.GET('/users', { params: { query: { email: 'ada@example.com' } } })
    })
  })

  it('wants the body that the contract requires, and takes a form as the form that it is', () => {
    unmade(() => {
      notes.POST('/auth/login', { body: { username: 'ada', password: 'x' } })
      notes.POST('/auth/login', { body: new URLSearchParams() })
      fittrackee.POST('/api/auth/picture', { body: { file: new File([], 'ada.png') } })
      fittrackee.POST('/api/auth/picture', { body: new FormData() })
      // @ts-expect-error: the body is missing.
      notes.POST('/auth/login')
      // @ts-expect-error: the password is missing.
      notes.POST('/auth/login', { body: { username: 'ada' } })
      // @ts-expect-error: there is no such field.
      notes.POST('/auth/login', { body: { username: 'ada', password: 'x', remember: true } })
      // @ts-expect-error: JSON is no form.
      nwapp.POST('/api/v1/public/refresh-token', { body: new Blob() })
      // @ts-expect-error: this operation has no body.
      nwapp.GET('/api/v1/public/profile', { body: {} })
    })
  })

  it('needs no second argument where nothing is required, and takes what any call may add', () => {
    unmade(() => {
      nwapp.GET('/api/v1/public/profile')
      nwapp.GET('/api/v1/public/profile', { signal: AbortSignal.timeout(1), headers: { a: 'b' }, keepalive: true })
      // @ts-expect-error: there is no such thing to add.
      nwapp.GET('/api/v1/public/profile', { timeout: 1 })
    })
  })

  it('gives the data of a success, or the error of a failure, with their documented bodies', () => {
    unmade(async () => {
      const profile = await nwapp.GET('/api/v1/public/profile')
      expectTypeOf(profile.response).toEqualTypeOf<Response>()
      if (profile.error) {
        expectTypeOf(profile.error).toExtend<ApiError>()
        expectTypeOf(profile.data).toEqualTypeOf<undefined>()
      } else {
        expectTypeOf(profile.data.email).toEqualTypeOf<string>()
        expectTypeOf(profile.error).toEqualTypeOf<undefined>()
      }

      const login = await notes.POST('/auth/login', { body: { username: 'ada', password: 'x' } })
      expectTypeOf(login.data?.tokens.valid_for).toEqualTypeOf<number | undefined>()
      // What the contract says of failures: one JSON object with a sentence in it.
      expectTypeOf(login.error?.body.error).toEqualTypeOf<string | undefined>()

      const removal = await fittrackee.DELETE('/api/auth/picture')
      expectTypeOf(removal.data).toEqualTypeOf<undefined>()
    })
  })

  it('does not give data before it is known that there is some', () => {
    unmade(async () => {
      const { data } = await nwapp.GET('/api/v1/public/profile')
      // @ts-expect-error: the call may have failed.
      data.email
    })
  })
})
