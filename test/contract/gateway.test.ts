/** The gateway's document is the five services and nothing else, and each operation of each document is fully stated. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dereference, type OpenApiDocument } from '../../openapi/tools/bundle.ts'
import { type Slug, slugs } from '../../openapi/tools/services.ts'
import { documents, gateway, operationsOf, services } from './documents.ts'
import { suspicionsAbout, textsOf } from './suspicious-text.ts'

const counts: Readonly<Record<Slug, number>> = { 'fluency-box': 10, nwapp: 5, thunder: 8, notes: 3, fittrackee: 7 }

const places = (document: OpenApiDocument, prefix = '') =>
  operationsOf(document).map(({ method, path, operation }) => `${method} ${prefix}${path} ${operation.operationId}`)

const tagsOf = (document: OpenApiDocument) => (document as { readonly tags?: readonly unknown[] }).tags ?? []

const camelCase = (slug: string) => slug.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

describe('the gateway', () => {
  it('mounts every operation of every service below its slug, under the same name, and nothing else', () => {
    const mounted = slugs.flatMap((slug) => places(services[slug], `/${slug}`))
    expect(places(gateway).sort()).toEqual(mounted.sort())
  })

  it('has 33 operations', () => {
    expect(new Set(operationsOf(gateway).map(({ operation }) => operation.operationId)).size).toBe(33)
  })

  it('states each operation as its service does', () => {
    const inGateway = new Map(operationsOf(gateway).map(({ operation }) => [operation.operationId, operation]))
    for (const { operation } of slugs.flatMap((slug) => operationsOf(services[slug]))) {
      expect(inGateway.get(operation.operationId)).toEqual(operation)
    }
  })

  it('introduces each service as the service does itself', () => {
    expect(tagsOf(gateway)).toEqual(slugs.flatMap((slug) => tagsOf(services[slug])))
  })

  it('says of each component what its service says', () => {
    for (const slug of slugs) expect(gateway.components).toMatchObject(services[slug].components ?? {})
  })
})

describe.each(slugs)('%s', (slug) => {
  it(`has ${counts[slug]} operations, all named after it`, () => {
    const names = operationsOf(services[slug]).map(({ operation }) => operation.operationId)
    expect(names).toHaveLength(counts[slug])
    expect(names.filter((name) => !name.startsWith(camelCase(slug)))).toEqual([])
  })
})

describe.each(documents)('every operation of %s', (_, document) => {
  const operations = operationsOf(document).map(({ operation }) => operation)
  const repliesOf = (operation: (typeof operations)[number]) =>
    Object.entries(operation.responses).map(([status, reply]) => ({ status, reply: dereference(document, reply) }))
  const namesOf = (wanted: (operation: (typeof operations)[number]) => boolean) =>
    operations.filter(wanted).map(({ operationId }) => operationId)

  it('states its security, if only that it needs none', () => {
    expect(namesOf(({ security }) => security === undefined)).toEqual([])
  })

  it('names only security schemes that exist', () => {
    const known = Object.keys(document.components?.securitySchemes ?? {})
    const named = operations.flatMap(({ security = [] }) => security.flatMap((needed) => Object.keys(needed)))
    expect(named.filter((scheme) => !known.includes(scheme))).toEqual([])
    expect([...new Set(named)].sort(), 'every scheme is used').toEqual(known.sort())
  })

  it('documents a success and how a call can be at fault', () => {
    const statuses = operations.map(({ operationId, responses }) => ({ operationId, of: Object.keys(responses) }))
    expect(statuses.filter(({ of }) => !of.some((status) => /^2/.test(status)))).toEqual([])
    expect(statuses.filter(({ of }) => !of.some((status) => /^4/.test(status)))).toEqual([])
  })

  it('documents a refusal wherever it needs a credential', () => {
    expect(namesOf(({ security = [], responses }) => security.length > 0 && !('401' in responses))).toEqual([])
  })

  it('documents a body that is too large wherever it takes one', () => {
    expect(namesOf(({ requestBody, responses }) => requestBody !== undefined && !('413' in responses))).toEqual([])
  })

  it('has examples in every reply with a body', () => {
    const bare = operations.flatMap((operation) =>
      repliesOf(operation).flatMap(({ status, reply }) =>
        Object.values(reply.content ?? {})
          .filter(({ examples = {} }) => Object.keys(examples).length === 0)
          .map(() => `${operation.operationId} ${status}`),
      ),
    )
    expect(bare).toEqual([])
  })

  it('gives each reply a key of its own', () => {
    const repeated = operations.flatMap((operation) => {
      const keys = repliesOf(operation).flatMap(({ reply }) =>
        Object.values(reply.content ?? {}).flatMap(({ examples = {} }) => Object.keys(examples)),
      )
      return keys
        .filter((key, index) => keys.indexOf(key) !== index)
        .map((key) => `${operation.operationId} has ${key} twice`)
    })
    expect(repeated).toEqual([])
  })

  it('gives a header only examples of replies that exist', () => {
    const astray = operations.flatMap((operation) =>
      repliesOf(operation).flatMap(({ reply }) => {
        const keys = Object.values(reply.content ?? {}).flatMap(({ examples = {} }) => Object.keys(examples))
        return Object.values(reply.headers ?? {})
          .flatMap((header) => Object.keys(dereference(document, header).examples ?? {}))
          .filter((key) => !keys.includes(key))
          .map((key) => `${operation.operationId} ${key}`)
      }),
    )
    expect(astray).toEqual([])
  })
})

describe('the texts', () => {
  it.each(documents)('of %s hold no secret, no host of somebody and no phone number of somebody', (_, document) => {
    const texts = textsOf(document)
    const suspicious = texts.flatMap(([where, text]) => suspicionsAbout(text).map((what) => `${where}: ${what}`))
    expect(suspicious).toEqual([])
    expect(texts.length).toBeGreaterThan(100)
  })

  const digest = createHash('sha256').update('latchkey').digest()
  it.each([
    ['a JSON Web Token', 'Bearer eyJhbGciOiJIUzI1NiJ9'],
    ['hexadecimal digits', `the token ${digest.toString('hex')}`],
    ['a short run of hexadecimal digits', digest.toString('hex').slice(0, 32)],
    ['Base64', digest.toString('base64url')],
    [
      'thirty letters',
      digest
        .toString('base64')
        .replaceAll(/[^A-Za-z]/g, '')
        .slice(0, 30),
    ],
    ['a host', 'See https://accounts.latchkey.app/login.'],
    ['a host without a scheme', 'served by accounts.latchkey.com'],
    ['a host that only ends like a reserved one', 'https://notexample.com/'],
    ['a host that only begins like a reserved one', 'https://example.com.latchkey.io/'],
    ['an address', 'http://192.168.0.7:4010'],
    ['an e-mail address', 'write to ada@lovelace.org'],
    ['a phone number', '+44 20 7946 0018'],
    ['a phone number of no reserved range', '+1 555 0200'],
    ['a local phone number', 'call 867 5309'],
  ])('would be found out by %s', (_, text) => {
    expect(suspicionsAbout(text)).not.toEqual([])
  })

  it.each([
    ['+1 555 0100'],
    ['Write to ada@example.com or ada.lovelace@example.org.'],
    ['http://127.0.0.1:4010/notes'],
    ['https://latchkey.example.org'],
    ['a.ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0ada0'],
    ['application/x-www-form-urlencoded'],
    ['Sun, 01 Mar 2026 09:30:00 GMT'],
    ['1 048 576 bytes'],
  ])('may hold "%s"', (text) => {
    expect(suspicionsAbout(text)).toEqual([])
  })
})
