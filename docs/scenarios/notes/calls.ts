/** Ada's account at Notes, and the calls that most tests need. */
import { form, jsonOf, type Lab } from '../lab.ts'

export const ada = { username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }

export interface SignedIn {
  readonly tokens: { readonly access_token: string; readonly refresh_token: string; readonly valid_for: number }
}

export const signUp = (lab: Lab, changes: Readonly<Record<string, string>> = {}) =>
  lab.fetch('/notes/auth/signup', form({ ...ada, ...changes }))

export const logIn = (lab: Lab, changes: Readonly<Record<string, string>> = {}, headers = {}) =>
  lab.fetch('/notes/auth/login', form({ username: ada.username, password: ada.password, ...changes }, headers))

export const refresh = (lab: Lab, refreshToken: string, headers = {}) =>
  lab.fetch('/notes/auth/refresh', form({ refresh_token: refreshToken }, headers))

/** Signs Ada in, who has an account afterwards. */
export async function signedIn(lab: Lab): Promise<SignedIn['tokens']> {
  await lab.mocks.notes.addUser(ada)
  return (await jsonOf<SignedIn>(await logIn(lab))).tokens
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
