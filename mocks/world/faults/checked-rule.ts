/**
 * Reads the rule of a fault, which may come from a test without types or from outside the process: what makes no sense is
 * refused, what is left out is filled in. It never keeps what the caller can still change, and quotes no header's value.
 */
import type { Fault, FaultEffect, FaultMatch, FaultRule, FaultSide, JsonValue } from './rule.ts'

export type CheckedRule = Omit<Fault, 'id' | 'hits' | 'remaining'>

type Fields = Readonly<Record<string, unknown>>

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
const maxLatencyMs = 600_000
/** Whoever sends a message frames it; a reply that did so itself would break the connection in ways that nobody chose. */
const framing = ['connection', 'content-length', 'keep-alive', 'trailer', 'transfer-encoding', 'upgrade']
/** RFC 9110 (5.5): Fetch lets control characters pass, and HTTP does not. */
const sendable = /^[\t\x20-\x7e\x80-\xff]*$/
/** Fetch (null body status). */
const bodiless = [204, 205, 304]

/**
 * @throws TypeError if something is of a wrong kind, missing, unknown or of no use.
 * @throws RangeError if a number is out of its range.
 */
export function checkedRule(given: FaultRule): CheckedRule {
  const rule = fieldsOf(given, 'A fault', ['match', 'effect', 'times', 'probability', 'seed'])
  const match = checkedMatch(rule.match ?? {})
  return {
    match,
    effect: checkedEffect(rule.effect, match),
    times: (rule.times ?? null) === null ? null : whole(rule.times, 'times', 1),
    probability: rule.probability === undefined ? 1 : between(rule.probability, 'probability', 0, 1),
    seed: rule.seed === undefined ? 1 : whole(rule.seed, 'seed', Number.MIN_SAFE_INTEGER),
  }
}

function checkedMatch(given: unknown): FaultMatch {
  const match = fieldsOf(given, "A fault's match", ['service', 'operation', 'method', 'status'])
  const method = match.method === undefined ? undefined : text(match.method, 'method').toUpperCase()
  if (method !== undefined && !methods.includes(method)) {
    throw new TypeError(`No call has the method '${method}'; there are ${methods.join(', ')}.`)
  }
  return {
    ...(match.service !== undefined && { service: text(match.service, 'service') }),
    ...(match.operation !== undefined && { operation: text(match.operation, 'operation') }),
    ...(method !== undefined && { method }),
    ...(match.status !== undefined && { status: whole(match.status, 'status', 100, 599) }),
  }
}

/** By type: reads the other fields of an effect. */
const effects: Readonly<Record<string, (given: unknown, match: FaultMatch) => FaultEffect>> = {
  latency: checkedLatency,
  example(given) {
    const { example } = fieldsOf(given, 'The effect example', ['type', 'example'])
    return { type: 'example', example: text(example, 'example') }
  },
  reply: checkedReply,
  hang(given, match) {
    const { at } = fieldsOf(given, 'The effect hang', ['type', 'at'])
    return { type: 'hang', at: side(at, match) }
  },
  drop(given, match) {
    const { at } = fieldsOf(given, 'The effect drop', ['type', 'at'])
    return { type: 'drop', at: side(at, match) }
  },
  cut(given) {
    const { bytes } = fieldsOf(given, 'The effect cut', ['type', 'bytes'])
    return { type: 'cut', ...(bytes !== undefined && { bytes: whole(bytes, 'bytes', 0) }) }
  },
}

function checkedEffect(given: unknown, match: FaultMatch): FaultEffect {
  const type = isFields(given) ? given.type : undefined
  const check = typeof type === 'string' && Object.hasOwn(effects, type) ? effects[type] : undefined
  if (check === undefined) {
    throw new TypeError(`A fault needs an effect with one of these types: ${Object.keys(effects).join(', ')}.`)
  }
  return check(given, match)
}

function checkedLatency(given: unknown): FaultEffect {
  const effect = fieldsOf(given, 'The effect latency', ['type', 'ms', 'minMs', 'maxMs'])
  if (effect.ms !== undefined) {
    if (effect.minMs !== undefined || effect.maxMs !== undefined) {
      throw new TypeError('A latency has either ms, or minMs and maxMs.')
    }
    return { type: 'latency', ms: between(effect.ms, 'ms', 0, maxLatencyMs) }
  }
  const minMs = between(effect.minMs, 'minMs', 0, maxLatencyMs)
  const maxMs = between(effect.maxMs, 'maxMs', 0, maxLatencyMs)
  if (minMs > maxMs) throw new RangeError('minMs must not be more than maxMs.')
  return { type: 'latency', minMs, maxMs }
}

function checkedReply(given: unknown): FaultEffect {
  const effect = fieldsOf(given, 'The effect reply', ['type', 'status', 'headers', 'body'])
  const status = whole(effect.status, 'status', 200, 599)
  if (effect.body !== undefined && bodiless.includes(status)) {
    throw new TypeError(`A reply with the status ${status} has no body.`)
  }
  return {
    type: 'reply',
    status,
    ...(effect.headers !== undefined && { headers: checkedHeaders(effect.headers) }),
    ...(effect.body !== undefined && { body: jsonCopy(effect.body) }),
  }
}

/** The headers by their names in lower case. */
function checkedHeaders(given: unknown): Readonly<Record<string, string>> {
  if (!isFields(given)) throw new TypeError('headers must be an object of texts by name.')
  const headers = new Headers()
  for (const [name, value] of Object.entries(given)) {
    if (framing.includes(name.toLowerCase())) throw new TypeError(`The header '${name}' is not the reply's to set.`)
    if (typeof value !== 'string') throw new TypeError(`The header '${name}' must be a text.`)
    const impossible = new TypeError(`No reply can have the header '${name}' with this value.`)
    if (!sendable.test(value)) throw impossible
    try {
      headers.append(name, value)
    } catch {
      throw impossible
    }
  }
  return Object.fromEntries(headers)
}

function jsonCopy(value: unknown): JsonValue {
  try {
    return JSON.parse(JSON.stringify(value)) as JsonValue
  } catch {
    throw new TypeError('body must be a text or a JSON value.')
  }
}

function side(given: unknown, { status }: FaultMatch): FaultSide {
  if (given === undefined) return status === undefined ? 'request' : 'reply'
  if (given !== 'request' && given !== 'reply') throw new TypeError("at must be 'request' or 'reply'.")
  if (given === 'request' && status !== undefined) {
    throw new TypeError('A fault that looks at the status of the reply cannot be at the request.')
  }
  return given
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(value: unknown, what: string, names: readonly string[]): Fields {
  if (!isFields(value)) throw new TypeError(`${what} must be an object.`)
  const unknown = Object.keys(value).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new TypeError(`${what} has no field '${unknown}'; it has ${names.join(', ')}.`)
  return value
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${name} must be a text.`)
  return value
}

function whole(value: unknown, name: string, min: number, max = Number.MAX_SAFE_INTEGER): number {
  const range = max !== Number.MAX_SAFE_INTEGER ? ` from ${min} to ${max}` : min >= 0 ? ` of ${min} or more` : ''
  const message = `${name} must be a whole number${range}.`
  if (typeof value !== 'number') throw new TypeError(message)
  if (!Number.isSafeInteger(value) || value < min || value > max) throw new RangeError(message)
  return value
}

function between(value: unknown, name: string, min: number, max: number): number {
  const message = `${name} must be a number from ${min} to ${max}.`
  if (typeof value !== 'number') throw new TypeError(message)
  if (!(value >= min && value <= max)) throw new RangeError(message)
  return value
}
