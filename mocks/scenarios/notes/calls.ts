/** Ada's account at Notes, and the calls that most tests need. */
import { form, jsonOf, type TestServices } from '../test-services.ts'

export const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

export interface SignedIn {
  readonly tokens: { readonly access_token: string; readonly refresh_token: string; readonly valid_for: number }
}

export const signUp = (services: TestServices, changes: Readonly<Record<string, string>> = {}) =>
  services.fetch('/notes/auth/signup', form({ ...ada, ...changes }))

export const logIn = (services: TestServices, changes: Readonly<Record<string, string>> = {}, headers = {}) =>
  services.fetch('/notes/auth/login', form({ username: ada.username, password: ada.password, ...changes }, headers))

export const refresh = (services: TestServices, refreshToken: string, headers = {}) =>
  services.fetch('/notes/auth/refresh', form({ refresh_token: refreshToken }, headers))

/** Signs Ada in, who has an account afterwards. */
export async function signedIn(services: TestServices): Promise<SignedIn['tokens']> {
  await services.mocks.notes.addUser(ada)
  return (await jsonOf<SignedIn>(await logIn(services))).tokens
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
