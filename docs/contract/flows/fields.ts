/** What a user types for an operation, and only that: tokens and application keys are the client's business. */
import { dereference, type JsonSchema } from '../../../openapi/tools/bundle.ts'
import { type Body, contract, type Operation } from '../contract.ts'
import { fileName, type Sent } from './request.ts'
import { labelOf } from './words.ts'

export interface ScreenField {
  readonly name: string
  readonly label: string
  /** Empty where nothing was typed or chosen. */
  readonly value: string
  readonly kind: 'text' | 'secret' | 'file'
  /** What is said beside the field. */
  readonly error?: string
}

/** The fields in the order of the contract, filled in with what is sent. */
export function fieldsOf(operation: Operation, sent: Sent): readonly ScreenField[] {
  const fields = [...credentialFields(operation, sent), ...bodyFields(operation.bodies[0], sent)]
  const isPassword = ({ name }: ScreenField) => name === 'password'
  if (fields.filter(isPassword).length < 2) return fields
  // The first one proves who is asking, the second one is to be stored.
  const current = fields.find(isPassword)
  return fields.map((field) =>
    field === current ? { ...field, name: 'current_password', label: 'Current password' } : field,
  )
}

/** What the operation's own example sends. */
export function exampleSent({ bodies, parameters }: Operation): Sent {
  const payload = bodies[0]?.examples[0]?.value as Sent['payload']
  return {
    parameters: {
      ...Object.fromEntries(
        parameters.map((parameter) => [`${parameter.in}.${parameter.name}`, String(parameter.example)]),
      ),
      'header.password': 'analytical-engine',
    },
    basic: { username: 'ada@example.com', password: 'analytical-engine' },
    ...(payload !== undefined && { payload }),
  }
}

/** The schemes by which a user, and not the application, says who is asking. */
function credentialFields({ security, bodies }: Operation, { parameters, basic }: Sent): readonly ScreenField[] {
  const named = bodies.length > 0
  if (security.includes('fluencyBoxBasic')) {
    return [field('email', basic?.username, {}), field('password', basic?.password, secret)]
  }
  if (security.includes('thunderPassword')) {
    const password = field('password', parameters['header.password'], secret)
    return named ? [password] : [field('email', parameters['query.email'], {}), password]
  }
  return []
}

const secret = { format: 'password' }

function bodyFields(body: Body | undefined, { payload = {} }: Sent): readonly ScreenField[] {
  if (body === undefined) return []
  const { properties = {}, required = [], additionalProperties } = body.schema
  const isOpen = additionalProperties === true
  const documented = Object.keys(properties).filter((name) => !isOpen || required.includes(name) || name === 'password')
  const names = new Set([...documented, ...(isOpen ? Object.keys(payload) : [])])
  return [...names]
    .filter((name) => !/token/i.test(name) && !/Time$/.test(name))
    .map((name) => field(name, payload[name], dereference(contract, properties[name] ?? {})))
}

function field(name: string, value: unknown, { format }: JsonSchema): ScreenField {
  const kind = format === 'binary' ? 'file' : format === 'password' || /^password/.test(name) ? 'secret' : 'text'
  return { name, label: labelOf(name), value: kind === 'file' ? fileShown(value) : shown(value), kind }
}

/** An example cannot hold a file, so it says whose bytes they are. */
const fileShown = (value: unknown) => fileName(shown(value)).replace(/^the bytes of /i, '')

/** A value as it would stand in a field: a list with commas, an object by its first member. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value === 'object') return shown(Object.values(value)[0])
  return String(value)
}
