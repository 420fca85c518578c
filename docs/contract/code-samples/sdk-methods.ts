/** Which method of the SDK's clients makes the call of an operation, and what the method takes. */
import { operations } from '../contract.ts'
import { ada, camelCase, type SampleCall, signUps, Taken } from './calls.ts'
import { mailing } from './fetch.ts'
import { Code } from './literal.ts'

type Fields = Readonly<Record<string, unknown>>

export interface SdkCall {
  readonly method: string
  /** What it takes; `undefined` for nothing. */
  readonly argument: unknown
  /** The variable for what it gives; `undefined` where it gives nothing. */
  readonly result: string | undefined
}

interface Method {
  readonly name: string
  readonly argumentOf?: (call: SampleCall) => unknown
  readonly result?: string
}

const signIn: Method = { name: 'signIn', argumentOf: ({ body }) => (body ? renamed(body.fields) : ada) }
const signUp: Method = { name: 'signUp', argumentOf: newUserOf }
const signOut: Method = { name: 'signOut' }
const getAccount: Method = { name: 'getAccount', result: 'account' }
const updateAccount: Method = { name: 'updateAccount', argumentOf: changesOf, result: 'account' }
const setPicture: Method = { name: 'setPicture', argumentOf: () => new Code('picture') }
const deleteAccount: Method = { name: 'deleteAccount' }

const methods: Readonly<Record<string, Method>> = {
  fluencyBoxLogin: signIn,
  fluencyBoxCreateUser: signUp,
  fluencyBoxGetUser: getAccount,
  fluencyBoxUpdateUser: updateAccount,
  fluencyBoxDeleteUser: deleteAccount,
  fluencyBoxUpdatePassword: { name: 'changePassword', argumentOf: newPasswordOf },
  fluencyBoxUpdatePicture: setPicture,
  fluencyBoxRequestPasswordReset: { name: 'requestPasswordReset', argumentOf: ({ body }) => body?.fields },
  fluencyBoxResetPassword: { name: 'resetPassword', argumentOf: (call) => ({ ...call.path, ...newPasswordOf(call) }) },
  nwappLogin: signIn,
  nwappRegister: signUp,
  nwappLogout: signOut,
  nwappGetProfile: getAccount,
  thunderCreateUser: signUp,
  thunderGetUser: getAccount,
  thunderUpdateUser: updateAccount,
  thunderDeleteUser: deleteAccount,
  thunderSendVerification: { name: 'sendVerification' },
  thunderVerify: { name: 'verifyEmail', argumentOf: verificationOf, result: 'account' },
  thunderResetVerification: { name: 'resetVerification' },
  notesLogin: signIn,
  notesSignup: signUp,
  fittrackeeRegister: signUp,
  fittrackeeLogin: signIn,
  fittrackeeLogout: signOut,
  fittrackeeGetProfile: getAccount,
  fittrackeeEditProfile: updateAccount,
  fittrackeeSetPicture: setPicture,
  fittrackeeDeletePicture: { name: 'removePicture' },
}

/** `undefined` where no method makes the call, and `client.api` has to. */
export function sdkCallOf(call: SampleCall): SdkCall | undefined {
  const method = methods[call.operation.operationId]
  return method && { method: method.name, argument: method.argumentOf?.(call), result: method.result }
}

function newPasswordOf({ body }: SampleCall) {
  return { newPassword: body?.fields.password }
}

/** What the example changes of the account that the example of the sign-up makes. */
function changesOf({ operation, body }: SampleCall): unknown {
  const created = exampleOfSignUp(operation.slug)
  const changed = Object.entries(body?.fields ?? {}).filter(
    ([name, value]) => JSON.stringify(created[name]) !== JSON.stringify(value),
  )
  const fields = Object.fromEntries(changed)
  if (operation.slug !== 'thunder') return renamed(fields)
  return { properties: ownProperties(fields) }
}

function exampleOfSignUp(slug: string): Fields {
  const examples = operations.filter((one) => one.slug === slug).flatMap(({ bodies }) => bodies[0]?.examples[0] ?? [])
  return (examples.find(({ key }) => signUps.includes(key))?.value ?? {}) as Fields
}

function newUserOf({ operation, body }: SampleCall): unknown {
  const fields = body?.fields ?? {}
  if (operation.slug !== 'thunder') return renamed(fields)
  const { address } = fields.email as { readonly address: string }
  return { email: address, password: fields.password, properties: ownProperties(fields) }
}

/** What an application adds to a user of Thunder. */
function ownProperties({ email: _, password: __, creationTime: ___, lastUpdateTime: ____, ...properties }: Fields) {
  return properties
}

/** The clients call the same thing the same everywhere, and ask for no password twice. */
function renamed({ password_conf: _, ...fields }: Fields): Fields {
  const nameOf = (name: string) =>
    camelCase(name.replace(/_/g, '-')).replace('userName', 'username').replace('emailAddress', 'email')
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [nameOf(name), value]))
}

/** A user to whom no mail was sent has no token. */
function verificationOf({ query }: SampleCall): unknown {
  const { token, ...address } = query
  return {
    ...address,
    token: token instanceof Taken ? new Code(`${mailing.taken}.${token.path.join('.')} ?? ''`) : token,
  }
}
