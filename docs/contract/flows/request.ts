/** What a step sends, as a request to the services in this process. */
import type { Operation } from '../contract.ts'
import { type ArazzoStep, readPayloadFile } from './arazzo.ts'
import { resolve, type Scope } from './expressions.ts'

/** Where the services are said to be while the flows are walked; nothing is ever sent there. */
export const origin = 'http://127.0.0.1:4010'

/** What a step sends, before it is a request. */
export interface Sent {
  /** Values of the parameters, by place and name: `query.email`. */
  readonly parameters: Readonly<Record<string, string>>
  /** What was typed as name and password of HTTP's Basic scheme. */
  readonly basic?: { readonly username: string; readonly password: string }
  readonly mediaType?: string
  readonly payload?: Readonly<Record<string, unknown>>
}

export function sentBy(step: ArazzoStep, scope: Scope): Sent {
  const { parameters = [], requestBody } = step
  const basic = step['x-security']?.[0]?.values
  return {
    parameters: Object.fromEntries(
      parameters.map((parameter) => [`${parameter.in}.${parameter.name}`, String(resolve(parameter.value, scope))]),
    ),
    ...(basic !== undefined && { basic }),
    ...(requestBody !== undefined && {
      mediaType: requestBody.contentType,
      payload: Object.fromEntries(
        Object.entries(requestBody.payload).map(([name, value]) => [name, resolve(value, scope)]),
      ),
    }),
  }
}

export function requestOf({ slug, method, path }: Operation, sent: Sent): Request {
  const url = new URL(`${origin}/${slug}${path.replace(/\{(\w+)\}/g, (_, name) => inPath(sent, name))}`)
  const headers = new Headers()
  for (const [key, value] of Object.entries(sent.parameters)) {
    const [place, name = ''] = key.split('.')
    if (place === 'query') url.searchParams.set(name, value)
    if (place === 'header') headers.set(name, value)
  }
  if (sent.basic !== undefined)
    headers.set('authorization', `Basic ${btoa(`${sent.basic.username}:${sent.basic.password}`)}`)
  const body = bodyOf(sent)
  if (typeof body === 'string') headers.set('content-type', 'application/json')
  return new Request(url, { method, headers, ...(body !== undefined && { body }) })
}

const inPath = ({ parameters }: Sent, name: string) => encodeURIComponent(parameters[`path.${name}`] ?? '')

function bodyOf({ mediaType, payload }: Sent): BodyInit | undefined {
  if (payload === undefined) return undefined
  if (mediaType === 'application/json') return JSON.stringify(payload)
  const texts = Object.entries(payload).map(([name, value]) => [name, String(value)] as const)
  if (mediaType !== 'multipart/form-data') return new URLSearchParams(texts.map(([name, text]) => [name, text]))
  const form = new FormData()
  for (const [name, text] of texts) {
    const path = filePath(text)
    if (path === undefined) form.set(name, text)
    else form.set(name, new File([readPayloadFile(path)], fileName(text)))
  }
  return form
}

/** The path in `$file('…')`; `undefined` for a value that names no file. */
const filePath = (value: string) => /^\$file\('(.+)'\)$/.exec(value)?.[1]

/** What a user sees of a value: a file has a name. */
export const fileName = (value: string) => filePath(value)?.replace(/^.*\//, '') ?? value
