/** Every request and reply that the contract has an example of, with the secrets in it. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fittrackeeContract } from '../../mocks/generated/fittrackee.ts'
import { fluencyBoxContract } from '../../mocks/generated/fluency-box.ts'
import { notesContract } from '../../mocks/generated/notes.ts'
import { nwappContract } from '../../mocks/generated/nwapp.ts'
import { thunderContract } from '../../mocks/generated/thunder.ts'
import type { Contract } from '../../mocks/services/contract.ts'
import { call, type Message, setUp } from './journal-calls.ts'

interface Example {
  readonly value?: unknown
  readonly $ref?: string
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly examples: Readonly<Record<string, Example>> }
}

interface Operation {
  readonly operationId: string
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly examples: Readonly<Record<string, Example>> }>>
  }
}

const described = JSON.parse(
  await readFile(new URL('../../mocks/generated/openapi.json', import.meta.url), 'utf8'),
) as Described

const contracts: readonly Contract[] = [
  fluencyBoxContract,
  nwappContract,
  thunderContract,
  notesContract,
  fittrackeeContract,
]

/** The requests of an operation; one without a body where it has no examples. */
function requestsOf(id: string): readonly { readonly mediaType: string; readonly value: unknown }[] {
  const operations = Object.values(described.paths).flatMap((path) => Object.values(path)) as readonly Operation[]
  const { requestBody } = operations.find(({ operationId }) => operationId === id) ?? {}
  const requests = Object.entries(requestBody?.content ?? {}).flatMap(([mediaType, { examples }]) =>
    Object.values(examples).map((example) => ({ mediaType, value: exampleValue(example) })),
  )
  return requests.length > 0 ? requests : [{ mediaType: '', value: undefined }]
}

function exampleValue({ $ref, value }: Example): unknown {
  return $ref === undefined ? value : described.components.examples[$ref.split('/').at(-1) ?? '']?.value
}

async function encoded(mediaType: string, value: unknown): Promise<Message> {
  if (value === undefined) return {}
  const entries = Object.entries(value as Readonly<Record<string, string>>)
  if (mediaType === 'application/json') return { headers: { 'content-type': mediaType }, body: JSON.stringify(value) }
  const form = mediaType === 'multipart/form-data' ? new FormData() : new URLSearchParams()
  for (const [name, text] of entries) form.append(name, text)
  const message = new Response(form)
  return {
    headers: { 'content-type': message.headers.get('content-type') ?? '' },
    body: new Uint8Array(await message.arrayBuffer()),
  }
}

/** The texts under the name of a secret; sentences about a field are none. */
function secretsIn(value: unknown, isSecret = false): readonly string[] {
  if (typeof value === 'string') return isSecret && !value.endsWith('.') && value !== '' ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    secretsIn(member, name !== 'scope' && (isSecret || /password|token/i.test(name))),
  )
}

const credentials: Readonly<
  Record<string, { readonly headers: Readonly<Record<string, string>>; readonly secrets: readonly string[] }>
> = {
  fluencyBoxBasic: {
    headers: { authorization: `Basic ${btoa('ada@example.com:analytical-engine')}` },
    secrets: [btoa('ada@example.com:analytical-engine')],
  },
  fluencyBoxAccessToken: {
    headers: { 'x-access-token': 'header.ada-access.signature' },
    secrets: ['header.ada-access.signature'],
  },
  fluencyBoxRefreshToken: {
    headers: { 'x-refresh-token': 'header.ada-refresh.signature' },
    secrets: ['header.ada-refresh.signature'],
  },
  nwappAccessToken: {
    headers: { authorization: 'Bearer AaAaAaAaAaAaAaAaAaAaAaAaAaAaAa' },
    secrets: ['AaAaAaAaAaAaAaAaAaAaAaAaAaAaAa'],
  },
  thunderApplication: { headers: { authorization: `Basic ${btoa('admin:admin')}` }, secrets: [btoa('admin:admin')] },
  thunderPassword: { headers: { password: 'analytical-engine' }, secrets: ['analytical-engine'] },
  fittrackeeAccessToken: {
    headers: { authorization: 'Bearer header.ada-access.signature' },
    secrets: ['header.ada-access.signature'],
  },
}

const cases = contracts.flatMap(({ slug, operations }) =>
  Object.entries(operations).flatMap(([operation, facts]) =>
    Object.entries(facts.replies).map(([key, reply]) => ({ slug, operation, facts, key, reply })),
  ),
)

describe('no documented secret is shown', () => {
  it.each(cases)('in $operation, answered with $key', async ({ slug, operation, facts, reply }) => {
    const used = facts.security.map((scheme) => credentials[scheme] ?? { headers: {}, secrets: [] })
    expect(used.every(({ secrets }) => secrets.length > 0)).toBe(true)
    for (const { mediaType, value } of requestsOf(operation)) {
      const { journal } = setUp()
      const message = await encoded(mediaType, value)
      const isJson = reply.headers['content-type'] === 'application/json'
      const replyBody = reply.body === undefined ? '' : isJson ? JSON.stringify(reply.body) : String(reply.body)
      journal.record(
        call({
          service: slug,
          operation,
          method: facts.method,
          url: `http://127.0.0.1:4010/${slug}${facts.path}`,
          request: { ...message, headers: Object.assign({}, message.headers, ...used.map(({ headers }) => headers)) },
          reply: { status: reply.status, headers: reply.headers, body: replyBody },
        }),
      )
      const secrets = [...used.flatMap((one) => one.secrets), ...secretsIn(value), ...secretsIn(reply.body)]
      const hidden = JSON.stringify([await journal.list(), await journal.har()])
      const shown = await journal.get(1, { secrets: 'shown' })
      const shownTexts = [
        ...Object.values(shown?.request.headers ?? {}),
        shown?.request.body?.text,
        shown?.reply?.body?.text,
      ]
      for (const secret of secrets) {
        expect(hidden).not.toContain(secret)
        expect(shownTexts.join('\n')).toContain(secret)
      }
      const body = await journal.get(1)
      expect(body?.request.body === null || body?.request.body.text !== null).toBe(true)
      expect(body?.reply?.body?.text).toEqual(replyBody === '' ? undefined : expect.any(String))
    }
  })

  it('and there are secrets to be hidden', () => {
    const texts = cases.flatMap(({ operation, reply }) => [
      ...requestsOf(operation).flatMap(({ value }) => secretsIn(value)),
      ...secretsIn(reply.body),
    ])
    expect(texts).toEqual(
      expect.arrayContaining([
        'analytical-engine',
        'difference-engine',
        'AaAaAaAaAaAaAaAaAaAaAaAaAaAaAa',
        'header.ada-access-2.signature',
      ]),
    )
  })
})
