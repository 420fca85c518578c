/** The bundled contract as the pages need it: every operation of every service, its request and its replies. */
import document from '../../mocks/generated/openapi.json' with { type: 'json' }
import { serviceNames } from '../../mocks/server/service-names.ts'
import { usualAdvice } from '../../openapi/tools/advice.ts'
import {
  dereference,
  type Example,
  type Header,
  type JsonSchema,
  type MediaType,
  type OpenApiDocument,
  type Operation as OperationObject,
  type Reply as ReplyObject,
} from '../../openapi/tools/bundle.ts'
import { type DocumentedErrorCode, documentedErrorCodes } from '../../openapi/tools/error-codes.ts'
import { type Slug, slugs } from '../../openapi/tools/services.ts'

export interface Service {
  readonly slug: Slug
  readonly name: string
  /** What the contract says of it in a sentence. */
  readonly description: string
  readonly operations: readonly Operation[]
}

export interface Operation {
  readonly slug: Slug
  readonly operationId: string
  /** Upper case. */
  readonly method: string
  /** Below `/<slug>`, with its parameters in braces. */
  readonly path: string
  readonly summary: string
  /** Markdown. */
  readonly description: string
  /** The names of the security schemes, any one of which is enough; none where nothing is asked for. */
  readonly security: readonly string[]
  readonly parameters: readonly Parameter[]
  /** A body for each media type that the operation takes. */
  readonly bodies: readonly Body[]
  readonly replies: readonly Reply[]
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description: string
  readonly schema: JsonSchema
  readonly example: unknown
}

export interface Body {
  readonly mediaType: string
  readonly required: boolean
  /** Its references are resolved, but for those inside of it. */
  readonly schema: JsonSchema
  readonly examples: readonly NamedExample[]
}

export interface NamedExample {
  readonly key: string
  readonly summary: string
  readonly value: unknown
}

/** A reply with one media type, or with no body at all. */
export interface Reply {
  readonly status: number
  /** Markdown. */
  readonly description: string
  readonly mediaType: string | undefined
  readonly headers: Readonly<Record<string, Header>>
  readonly schema: JsonSchema | undefined
  readonly messages: readonly Message[]
}

/** What a service says: one named example of a reply. */
export interface Message extends NamedExample {
  /** `<operationId>.<key>`, the same in every link to it. */
  readonly id: string
  /** The word that all services share, without its detail; `undefined` for a success. */
  readonly code: DocumentedErrorCode | undefined
  /** What the user can do about a failure; `undefined` for a success, whose summary says what comes next. */
  readonly advice: string | undefined
  /** What it is about, as `x-fields` has it. */
  readonly fields: 'all' | readonly string[]
}

export const contract = document as unknown as OpenApiDocument & {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly components: { readonly securitySchemes: Readonly<Record<string, SecurityScheme>> }
}

export interface SecurityScheme {
  readonly type: string
  readonly scheme?: string
  readonly in?: string
  readonly name?: string
  readonly description?: string
}

/** The services in the order of every table. */
export const services: readonly Service[] = slugs.map((slug) => {
  const name = serviceNames.get(slug) ?? slug
  return {
    slug,
    name,
    description: contract.tags.find((tag) => tag.name === name)?.description ?? '',
    operations: operationsOf(slug),
  }
})

export const operations: readonly Operation[] = services.flatMap((service) => service.operations)

function operationsOf(slug: Slug): readonly Operation[] {
  const prefix = `/${slug}`
  return Object.entries(contract.paths)
    .filter(([path]) => path.startsWith(`${prefix}/`))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) =>
        operationOf(slug, method.toUpperCase(), path.slice(prefix.length), operation),
      ),
    )
}

function operationOf(
  slug: Slug,
  method: string,
  path: string,
  operation: OperationObject & { readonly description?: string },
): Operation {
  const { operationId, summary, description = '', security = [], parameters = [], responses } = operation
  return {
    slug,
    operationId,
    method,
    path,
    summary,
    description,
    security: security.flatMap((alternative) => Object.keys(alternative)),
    parameters: parameters.map(parameterOf),
    bodies: bodiesOf(operation),
    replies: Object.entries(responses).flatMap(([status, reference]) =>
      repliesOf(operationId, Number(status), dereference(contract, reference)),
    ),
  }
}

function parameterOf(reference: unknown): Parameter {
  const {
    required = false,
    description = '',
    schema,
    ...parameter
  } = dereference(contract, reference) as Pick<Parameter, 'name' | 'in' | 'schema'> &
    Partial<Parameter> &
    Pick<MediaType, 'examples'>
  const example = parameter.example ?? examplesOf(parameter)[0]?.value
  return {
    name: parameter.name,
    in: parameter.in,
    required,
    description,
    schema: dereference(contract, schema),
    example,
  }
}

function bodiesOf({ requestBody }: OperationObject): readonly Body[] {
  const { content = {}, required = false } = (dereference(contract, requestBody) ?? {}) as {
    readonly content?: Readonly<Record<string, MediaType>>
    readonly required?: boolean
  }
  return Object.entries(content).map(([mediaType, media]) => ({
    mediaType,
    required,
    schema: dereference(contract, media.schema),
    examples: examplesOf(media),
  }))
}

function examplesOf({ examples = {} }: Pick<MediaType, 'examples'>): readonly NamedExample[] {
  return Object.entries(examples).map(([key, reference]) => {
    const { summary = '', value } = dereference(contract, reference)
    return { key, summary, value }
  })
}

function repliesOf(operationId: string, status: number, reply: ReplyObject): readonly Reply[] {
  const { description, headers = {}, content = {} } = reply
  const common = { status, description, headers: resolved(headers) }
  const messageOf = (example: NamedExample, extension: Example = {}): Message => {
    const code = status < 400 ? undefined : codeOf(example.key)
    return {
      ...example,
      id: `${operationId}.${example.key}`,
      code,
      advice: code && (extension['x-what-to-do'] ?? usualAdvice[code]),
      fields: extension['x-fields'] ?? [],
    }
  }
  const replies = Object.entries(content).map(([mediaType, media]) => ({
    ...common,
    mediaType,
    schema: dereference(contract, media.schema),
    messages: examplesOf(media).map((example) =>
      messageOf(example, dereference(contract, media.examples?.[example.key])),
    ),
  }))
  if (replies.length > 0) return replies
  // A reply without a body has no example; the key is the one by which the mocks know it.
  const key = status === 204 ? 'no_content' : 'see_other'
  const message = messageOf({ key, summary: description, value: undefined })
  return [{ ...common, mediaType: undefined, schema: undefined, messages: [message] }]
}

function resolved(headers: Readonly<Record<string, Header>>): Readonly<Record<string, Header>> {
  return Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, dereference(contract, header)]))
}

/** @throws Error if the contract names a failure by no word of the vocabulary, which its linter refuses. */
function codeOf(key: string): DocumentedErrorCode {
  const word = key.replace(/\..*/, '')
  const code = documentedErrorCodes.find((known) => known === word)
  if (code === undefined) throw new Error(`${key} is no word of the error vocabulary.`)
  return code
}
