/** The call with nothing but `fetch`, in TypeScript. */
import { type Credential, file, origin, type SampleCall, Taken, type Text, theFile } from './calls.ts'
import { Code, literal, quoted } from './literal.ts'

/** What a sample calls the reply of a call, and what it takes out of it. */
export interface Names {
  readonly reply: string
  readonly query: string
  readonly taken: string
}

export const signingIn: Names = { reply: 'signIn', query: 'signInQuery', taken: 'session' }
export const mailing: Names = { reply: 'mailing', query: 'addressee', taken: 'user' }

export function fetchSample(call: SampleCall): string {
  const { before, taken } = call
  const earlier = before?.operation.slug === 'thunder' ? mailing : signingIn
  const names = { reply: 'response', query: 'query', taken: earlier.taken }
  const parts = [
    ...(uploads(call) ? [picture.imports, picture.lines] : []),
    ...(before ? [`${sent(before, earlier)}\n${takenLine(taken, earlier)}`] : []),
    `${sent(call, names)}\n${resultLine(call)}`,
  ]
  return `${parts.join('\n\n')}\n`
}

export const uploads = ({ body }: SampleCall) => Object.values(body?.fields ?? {}).includes(theFile)

/** What makes the variable `picture`. */
export const picture = {
  imports: "import { openAsBlob } from 'node:fs'",
  lines: `// In a page, it is the file that an <input type="file"> gave.
const picture = new File([await openAsBlob('${file.name}')], '${file.name}', { type: '${file.type}' })`,
}

function sent(call: SampleCall, { reply, query, taken }: Names): string {
  const { operation, body } = call
  const hasQuery = Object.keys(call.query).length > 0
  const init = {
    ...(operation.method !== 'GET' && { method: operation.method }),
    ...headersOf(call, taken),
    ...(body && { body: new Code(bodyOf(call, taken)) }),
  }
  const options = Object.keys(init).length > 0 ? `, ${literal(init, 60)}` : ''
  return [
    ...(hasQuery ? [`const ${query} = new URLSearchParams(${literal(codes(call.query, taken), 40)})`] : []),
    ...(uploads(call) ? ['const form = new FormData()', ...formLines(call)] : []),
    `const ${reply} = await fetch(${address(call, hasQuery ? query : undefined, taken)}${options})`,
    `if (!${reply}.ok) throw new Error(\`\${${reply}.status} \${await ${reply}.text()}\`)`,
  ].join('\n')
}

function takenLine(taken: readonly Taken[], { reply, taken: name }: Names): string {
  return `const ${name} = (await ${reply}.json()) as ${replyType(taken)}`
}

/** The part of a reply that is taken, as a type. */
function replyType(taken: readonly Taken[]): string {
  const typeOf = ([first, ...rest]: readonly string[]): string =>
    `${first}: ${rest.length === 0 ? 'string' : `{ ${typeOf(rest)} }`}`
  return `{ ${taken.map(({ path }) => typeOf(path)).join('; ')} }`
}

function resultLine({ operation }: SampleCall): string {
  const reply = operation.replies.find(({ status }) => status < 300)
  if (reply?.mediaType === undefined) return `console.log(response.status) // ${reply?.status}, without a body`
  return `console.log(await response.${reply.mediaType === 'application/json' ? 'json' : 'text'}())`
}

function address({ template, path }: SampleCall, query: string | undefined, name: string): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = path[parameter] ?? ''
    return value instanceof Taken ? `\${${reference(value, name)}}` : encodeURIComponent(value)
  })
  const url = `${origin}${filled}${query === undefined ? '' : `?\${${query}}`}`
  return url.includes('${') ? `\`${url}\`` : quoted(url)
}

function headersOf({ credentials, body }: SampleCall, taken: string) {
  const headers = {
    ...Object.fromEntries(credentials.map((credential) => headerOf(credential, taken))),
    ...(body?.mediaType === 'application/json' && { 'content-type': 'application/json' }),
  }
  return Object.keys(headers).length > 0 ? { headers } : {}
}

export function headerOf(credential: Credential, taken: string): readonly [name: string, value: unknown] {
  if (credential.type === 'header') return [credential.name, code(credential.value, taken)]
  if (credential.type === 'basic') return ['authorization', basicHeader(credential)]
  const { token } = credential
  return ['authorization', new Code(`\`Bearer ${token instanceof Taken ? `\${${reference(token, taken)}}` : token}\``)]
}

const basicHeader = ({ name, password }: { readonly name: string; readonly password: string }) =>
  new Code(`\`Basic \${btoa(${quoted(`${name}:${password}`)})}\``)

function bodyOf({ body }: SampleCall, taken: string): string {
  const fields = codes(body?.fields ?? {}, taken)
  if (body?.mediaType === 'multipart/form-data') return 'form'
  const wrap = body?.mediaType === 'application/json' ? 'JSON.stringify' : 'new URLSearchParams'
  return `${wrap}(${literal(fields, `body: ${wrap}(),`.length, '  ')})`
}

function formLines({ body }: SampleCall): readonly string[] {
  return Object.keys(body?.fields ?? {}).map((name) => `form.append(${quoted(name)}, picture)`)
}

export function codes(values: Readonly<Record<string, unknown>>, taken: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, code(value, taken)]))
}

const code = (value: Text | unknown, name: string) =>
  value instanceof Taken ? new Code(reference(value, name)) : value

const reference = ({ path }: Taken, name: string) => [name, ...path].join('.')
