/** Values as a console shows them: as text, of a bounded length, whatever they are made of. Never throws. */
import { cut } from '../messages.ts'

const maxDepth = 4
const maxMembers = 100

/** A text as it is, anything else as it would be written. */
export function textOf(value: unknown): string {
  try {
    return cut(typeof value === 'string' ? value : written(value, []))
  } catch {
    return '[a value that cannot be shown]'
  }
}

function written(value: unknown, parents: readonly object[]): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 1_000 ? `${value.slice(0, 1_000)}…` : value)
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return `[Function ${value.name || '(anonymous)'}]`
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value)
  if (parents.includes(value)) return '[Circular]'
  return objectOf(value, [...parents, value])
}

function objectOf(value: object, path: readonly object[]): string {
  if (value instanceof Error) return errorOf(value, path)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof RegExp || value instanceof URL) return String(value)
  if (value instanceof Promise) return 'Promise {}'
  if (path.length > maxDepth) return Array.isArray(value) ? '[…]' : '{…}'
  if (Array.isArray(value)) return enclosed('', '[', itemsOf(value, path), ']')
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `${nameOf(value)}(${value.byteLength} bytes)`
  if (value instanceof Set) return enclosed('Set ', '{', itemsOf(value, path), '}')
  if (value instanceof Map) return enclosed('Map ', '{', pairsOf(value, path, ' => '), '}')
  if (value instanceof Headers) return enclosed('Headers ', '{', pairsOf(value, path, ': '), '}')
  if (value instanceof Response) return `Response { status: ${value.status}, url: ${JSON.stringify(value.url)} }`
  if (value instanceof Request) return `Request { method: ${value.method}, url: ${JSON.stringify(value.url)} }`
  const name = nameOf(value)
  return enclosed(name === 'Object' ? '' : `${name} `, '{', membersOf(value, path), '}')
}

/** Name and message, then what else the error tells of itself: an error of the SDK keeps the body of the reply out of it. */
function errorOf(error: Error, path: readonly object[]): string {
  const { toJSON } = error as { toJSON?: unknown }
  const told: object = typeof toJSON === 'function' ? toJSON.call(error) : error
  const hidden = ['name', 'message', 'stack']
  const members = membersOf(
    Object.fromEntries(Object.entries(told).filter(([key, member]) => !hidden.includes(key) && member !== undefined)),
    path,
  )
  const head = `${error.name}: ${error.message}`
  return members.length > 0 && path.length <= maxDepth ? `${head} ${enclosed('', '{', members, '}')}` : head
}

function itemsOf(items: Iterable<unknown>, path: readonly object[]): readonly string[] {
  return first(items, (item) => written(item, path))
}

function pairsOf(
  pairs: Iterable<readonly [unknown, unknown]>,
  path: readonly object[],
  between: string,
): readonly string[] {
  const key = (value: unknown) => (typeof value === 'string' ? value : written(value, path))
  return first(pairs, ([name, value]) => key(name) + between + written(value, path))
}

function membersOf(value: object, path: readonly object[]): readonly string[] {
  return first(Object.keys(value), (key) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : written(key, path)
    return `${name}: ${memberOf(value, key, path)}`
  })
}

function memberOf(value: object, key: string, path: readonly object[]): string {
  try {
    const member: unknown = Reflect.get(value, key)
    return member === undefined ? 'undefined' : written(member, path)
  } catch {
    return '[a getter that throws]'
  }
}

function first<T>(items: Iterable<T>, show: (item: T) => string): readonly string[] {
  const shown: string[] = []
  for (const item of items) {
    if (shown.length === maxMembers) return [...shown, '…']
    shown.push(show(item))
  }
  return shown
}

/** In one line where that is short, else a line for each part. */
function enclosed(name: string, open: string, parts: readonly string[], close: string): string {
  if (parts.length === 0) return `${name}${open}${close}`
  const blank = open === '{' ? ' ' : ''
  const line = `${name}${open}${blank}${parts.join(', ')}${blank}${close}`
  if (line.length <= 72 && !line.includes('\n')) return line
  return `${name}${open}\n${parts.map((part) => `  ${part.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`
}

const nameOf = (value: object) => String(Object.getPrototypeOf(value)?.constructor?.name ?? 'Object')
