/** The call with the SDK: by the method of the client that makes it, or else by `client.api`. */
import type { Operation } from '../contract.ts'
import { ada, application, origin, type SampleCall } from './calls.ts'
import { codes, headerOf, mailing, type Names, picture, signingIn, uploads } from './fetch.ts'
import { Code, literal, quoted } from './literal.ts'
import { type SdkCall, sdkCallOf } from './sdk-methods.ts'

const factories: Readonly<Record<Operation['slug'], string>> = {
  'fluency-box': 'createFluencyBox',
  nwapp: 'createNwapp',
  thunder: 'createThunder',
  notes: 'createNotes',
  fittrackee: 'createFitTrackee',
}

export function sdkSample(call: SampleCall): string {
  const { slug, operationId } = call.operation
  const made = sdkCallOf(call)
  // A method finds what it needs in the session; `client.api` has to be given it, and so has `verifyEmail`.
  const ownCalls = made === undefined || made.method === 'verifyEmail' ? call.before : undefined
  const signsIn = [call, ...(ownCalls ? [ownCalls] : [])].some(({ operation }) => needsSession(operation))
  const parts = [
    ...(uploads(call) ? [`${picture.imports}\n${importOf(slug)}`] : [importOf(slug)]),
    clientOf(slug),
    ...(signsIn ? [`await client.signIn(${literal(ada, 21)})`] : []),
    ...(ownCalls ? [`${commentFor(operationId)}${beforeLines(call, ownCalls)}`] : []),
    ...(uploads(call) ? [picture.lines] : []),
    `${refusals(call.operation, made)}${made ? methodLines(made) : apiLines(call)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

const commentFor = (operationId: string) =>
  operationId === 'thunderVerify'
    ? '// The link in the mail carries the token that this reply shows.\n'
    : '// A client renews its session by itself. This is for whoever keeps the tokens\n// in another place.\n'

const importOf = (slug: Operation['slug']) => `import { ${factories[slug]} } from 'latchkey/${slug}'`

function clientOf(slug: Operation['slug']): string {
  const options = { baseUrl: `${origin}/${slug}`, ...(slug === 'thunder' && { application }) }
  return `const client = ${factories[slug]}(${literal(options, 34)})`
}

const needsSession = ({ security }: Operation) =>
  security.some((scheme) => /(AccessToken|thunderPassword)$/.test(scheme))

function methodLines({ method, argument, result }: SdkCall): string {
  const made = `await client.${method}(${argument === undefined ? '' : literal(named(argument), 30)})`
  return result === undefined ? made : `const ${result} = ${made}\nconsole.log(${result})`
}

const named = (argument: unknown) =>
  argument instanceof Code ? argument : codes(argument as Readonly<Record<string, unknown>>, mailing.taken)

function apiLines(call: SampleCall): string {
  const { taken } = namesFor(call)
  return `const { data, error } = await ${apiCall(call, taken)}\nif (error) throw error\nconsole.log(data)`
}

function beforeLines(call: SampleCall, before: SampleCall): string {
  const { reply, taken } = namesFor(call)
  const lines = [
    `const ${reply} = await ${apiCall(before, taken)}`,
    `if (${reply}.error) throw ${reply}.error`,
    `const ${taken} = ${reply}.data`,
  ]
  return lines.join('\n')
}

const namesFor = ({ operation }: SampleCall): Names => (operation.slug === 'thunder' ? mailing : signingIn)

function apiCall({ operation, path, query, credentials, body }: SampleCall, taken: string): string {
  const params = {
    ...(Object.keys(path).length > 0 && { path: codes(path, taken) }),
    ...(Object.keys(query).length > 0 && { query: codes(query, taken) }),
  }
  // Thunder's client adds what it was made with and who is signed in.
  const headers = operation.slug === 'thunder' ? [] : credentials.map((one) => headerOf(one, taken))
  const init = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(body && { body: codes(body.fields, taken) }),
  }
  const options = Object.keys(init).length > 0 ? `, ${literal(init, 50)}` : ''
  return `client.api.${operation.method}(${quoted(operation.path)}${options})`
}

/** The codes by which the service may refuse the call, as the contract has them. */
function refusals(operation: Operation, made: SdkCall | undefined): string {
  if (made?.method === 'signOut') return ''
  const refused = operation.replies.filter(({ status }) => status >= 400 && status < 500)
  const codes = [...new Set(refused.flatMap(({ messages }) => messages).flatMap(({ code }) => code ?? []))]
  // Methods renew the session or end it, and then it is a SessionEndedError.
  const told = made && needsSession(operation) ? codes.filter((code) => !aboutSessions.includes(code)) : codes
  if (told.length === 0) return ''
  const words = `${made ? 'Throws an ApiError; its code may be' : 'The code of the error may be'} ${told.join(', ')}.`
  return words.replace(/(.{1,76})(?:\s+|$)/g, '// $1\n')
}

const aboutSessions: readonly string[] = ['unauthorized', 'token_expired', 'token_invalid']
