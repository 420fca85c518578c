/** Which calls are meant. Everything that could name a secret is compared with what is shown, so that nobody can probe for one. */
import type { KeptCall } from './kept-calls.ts'
import { shownCall, shownPath } from './show.ts'

/** All that is given has to fit; by default every call does. */
export interface CallFilter {
  /** The slug. */
  readonly service?: string
  /** The operationId. */
  readonly operation?: string
  /** In any case. */
  readonly method?: string
  /** Of the reply. A call without a reply has none. */
  readonly status?: number
  /** The whole path; a `*` at its end stands for any rest. */
  readonly path?: string
  /** Whether the call violates the contract. */
  readonly violations?: boolean
  /** Whether a fault hit the call. */
  readonly fault?: boolean
  /** Stands anywhere in the URL, the headers or the bodies, in any case. What is hidden is not searched. */
  readonly text?: string
  /** Only calls with a greater id. */
  readonly after?: number
}

type Test<Name extends keyof CallFilter> = (kept: KeptCall, wanted: NonNullable<CallFilter[Name]>) => boolean

/** The last ones take the longest. */
const tests: { readonly [Name in keyof Required<CallFilter>]: Test<Name> } = {
  after: ({ id }, wanted) => id > wanted,
  service: ({ call }, wanted) => call.service === wanted,
  operation: ({ call }, wanted) => call.operation === wanted,
  method: ({ call }, wanted) => call.request.method.toUpperCase() === wanted.toUpperCase(),
  status: ({ call }, wanted) => call.reply?.status === wanted,
  violations: ({ call }, wanted) => call.violations.length > 0 === wanted,
  fault: ({ call }, wanted) => call.faults.length > 0 === wanted,
  path: (kept, wanted) =>
    wanted.endsWith('*') ? shownPath(kept).startsWith(wanted.slice(0, -1)) : shownPath(kept) === wanted,
  text: (kept, wanted) => searchable(kept).includes(wanted.toLowerCase()),
}

const types: { readonly [Name in keyof Required<CallFilter>]: 'string' | 'number' | 'boolean' } = {
  after: 'number',
  service: 'string',
  operation: 'string',
  method: 'string',
  status: 'number',
  violations: 'boolean',
  fault: 'boolean',
  path: 'string',
  text: 'string',
}

/** The tests that a filter asks for, one for each member. */
export type FilterTests = readonly ((kept: KeptCall) => boolean)[]

/** @throws TypeError if the filter has another member, or one of another type: it would fit every call, or none. */
export function testsOf(filter: CallFilter): FilterTests {
  for (const [name, wanted] of Object.entries(filter)) {
    const type = Object.hasOwn(types, name) ? types[name as keyof CallFilter] : undefined
    if (type === undefined) {
      throw new TypeError(`A filter of calls has no member '${name}'. It may have ${Object.keys(types).join(', ')}.`)
    }
    if (wanted !== undefined && (typeof wanted !== type || Number.isNaN(wanted))) {
      throw new TypeError(`The member '${name}' of a filter of calls is a ${type}.`)
    }
  }
  return Object.keys(tests).flatMap((name) => {
    const wanted = filter[name as keyof CallFilter]
    // Each test takes the member of its own name, and that has the right type.
    const test = tests[name as keyof CallFilter] as (kept: KeptCall, wanted: unknown) => boolean
    return wanted === undefined ? [] : [(kept: KeptCall) => test(kept, wanted)]
  })
}

function searchable(kept: KeptCall): string {
  const { request, reply } = shownCall(kept, 'hidden')
  const headers = [...Object.entries(request.headers), ...Object.entries(reply?.headers ?? {})]
  const parts = [
    request.url,
    decoded(request.url),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    request.body?.text ?? '',
    request.body?.mediaType === formType ? decoded(request.body.text ?? '') : '',
    reply?.body?.text ?? '',
  ]
  return parts.join('\n').toLowerCase()
}

const formType = 'application/x-www-form-urlencoded'

/** An address is looked for as people write it, with its `@`; words with the spaces between them. */
function decoded(text: string): string {
  return text.replaceAll('+', ' ').replaceAll(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
