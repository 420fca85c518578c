/** Makes the forms from the contract, while the site is built. Nothing of this is shipped but what comes of it. */

import { dereference, type JsonSchema } from '../../../openapi/tools/bundle.ts'
import { type Body, contract, type Operation, type Parameter, services } from '../../contract/contract.ts'
import type { FieldKind, FormBody, FormField, FormOperation, FormService } from './operation.ts'

type Schema = JsonSchema & {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
}

/** The forms of all services, in the order of every table. */
export const formServices = (): readonly FormService[] =>
  services.map(({ slug, name, operations }) => ({ slug, name, operations: operations.map(formOf) }))

function formOf(operation: Operation): FormOperation {
  const { slug, operationId, method, path, summary, parameters, bodies, replies, security } = operation
  return {
    slug,
    operationId,
    method,
    path,
    summary,
    fields: [...parameters.map(parameterField), ...security.flatMap((scheme) => credentialFields(scheme, operation))],
    bodies: bodies.map(bodyOf),
    messages: replies.flatMap(({ status, messages }) =>
      messages.map(({ key, summary }) => ({ key, status, summary: firstSentence(summary) })),
    ),
  }
}

function parameterField({ name, in: place, required, description, schema, example }: Parameter): FormField {
  const { kind, nullable, options } = kindOf(schema as Schema)
  const hint = firstSentence(description || ((schema as Schema).description ?? ''))
  const field = { place, name, kind, required, nullable, hint, ...(options && { options }) }
  return required && example !== undefined ? { ...field, example: String(example) } : field
}

/** The schemes by which a session travels: the client adds them by itself. */
const isSessionScheme = (scheme: string) => /AccessToken$|^thunderPassword$/.test(scheme)

/** The application that the services know from the start. */
const application = { username: 'admin', password: 'admin' }
const ada = { username: 'ada@example.com', password: 'analytical-engine' }

/** Showing a user is how one signs in at Thunder: there, the password is the reader's to give. */
const signsInByPassword = (schemeName: string, { operationId }: Operation) =>
  schemeName === 'thunderPassword' && operationId === 'thunderGetUser'

function credentialFields(schemeName: string, operation: Operation): readonly FormField[] {
  const scheme = contract.components.securitySchemes[schemeName]
  if (scheme === undefined) return []
  const hint = firstSentence(scheme.description ?? '')
  const common = { required: true, nullable: false } as const
  if (scheme.scheme === 'basic') {
    const values = schemeName === 'thunderApplication' ? application : ada
    return [
      { ...common, place: 'basic', name: 'username', kind: 'text', hint, example: values.username },
      { ...common, place: 'basic', name: 'password', kind: 'password', hint: '', example: values.password },
    ]
  }
  const isSessions = isSessionScheme(schemeName)
  const header = scheme.scheme === 'bearer' ? { name: 'authorization', prefix: 'Bearer ' } : { name: scheme.name ?? '' }
  const example = signsInByPassword(schemeName, operation) ? { example: ada.password } : {}
  return [{ ...common, ...header, ...example, place: 'header', kind: 'text', hint, isSessions, required: !isSessions }]
}

function bodyOf({ mediaType, schema, examples }: Body): FormBody {
  const { properties = {}, required = [], additionalProperties } = schema as Schema
  const fields = Object.entries(properties).map(([name, reference]): FormField => {
    const property = dereference(contract, reference) as Schema
    const { kind, nullable, options } = kindOf(property)
    const hint = firstSentence(property.description ?? '')
    return {
      place: 'body',
      name,
      kind,
      required: required.includes(name),
      nullable,
      hint,
      ...(options && { options }),
    }
  })
  return { mediaType, fields, isOpen: additionalProperties === true, presets: examples }
}

const kindsByFormat: Readonly<Record<string, FieldKind>> = { password: 'password', email: 'email', binary: 'file' }
const kindsByType: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'checkbox',
}

function kindOf(schema: Schema): Pick<FormField, 'kind' | 'nullable' | 'options'> {
  const types = [schema.type ?? []].flat()
  const nullable = types.includes('null')
  const [type, other] = types.filter((name) => name !== 'null')
  const options = schema.enum?.filter((value) => typeof value === 'string')
  if (options !== undefined) return { kind: 'choice', nullable, options }
  if (type === undefined || other !== undefined) return { kind: 'json', nullable }
  return { kind: kindsByFormat[schema.format ?? ''] ?? kindsByType[type] ?? 'json', nullable }
}

/** A form has little room; the reference says the rest. */
function firstSentence(markdown: string): string {
  const text = markdown
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
}
