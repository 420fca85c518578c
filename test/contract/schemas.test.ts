/**
 * Every schema of the contract compiles in a strict validator, and allows every example that stands beside it.
 * A schema that does not compile would let anything pass in silence, in Prism as elsewhere.
 */
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../../openapi/tools/bundle.ts'
import { compilerFor } from './documented-replies.ts'
import { control, documents, schemasOf } from './documents.ts'

const dialect = 'https://json-schema.org/draft/2020-12/schema'

describe.each([...documents, ['control', control] as const])('%s', (_, document) => {
  const compile = compilerFor(document)
  const schemas = schemasOf(document)

  it('says which dialect of JSON Schema it is written in', () => {
    expect(document).toHaveProperty('jsonSchemaDialect', dialect)
  })

  it('has schemas that all compile', () => {
    const broken = schemas.flatMap(({ where, schema }) => {
      try {
        compile(schema)
        return []
      } catch (error) {
        return [`${where}: ${(error as Error).message}`]
      }
    })
    expect(broken).toEqual([])
    expect(schemas.length).toBeGreaterThan(20)
  })

  it('has examples that all fit their schemas', () => {
    const examples = schemas.flatMap(({ where, schema, examples }) => {
      const fits = compile(schema)
      return Object.entries(examples).map(([key, value]) => ({ where: `${where}, ${key}`, ok: fits(value) }))
    })
    expect(examples.filter(({ ok }) => !ok)).toEqual([])
    expect(examples.length).toBeGreaterThan(20)
  })

  it('has an example for every parameter and header', () => {
    const bare = schemas.filter(
      ({ where, examples }) => /: (parameter|\d{3} header) /.test(where) && Object.keys(examples).length === 0,
    )
    expect(bare.map(({ where }) => where)).toEqual([])
  })
})

describe('the validator', () => {
  const compile = compilerFor(documents[0]?.[1] ?? { info: { title: '' }, paths: {} })
  const refused: readonly [what: string, schema: JsonSchema][] = [
    ['an unknown keyword', { type: 'string', maxLenght: 3 }],
    ['an unknown format', { type: 'string', format: 'e-mail' }],
    ['a keyword that does not go with the type', { type: 'string', minimum: 3 }],
    ['a required property that is not described', { type: 'object', required: ['email'], properties: {} }],
    ['a pattern that is no regular expression', { type: 'string', pattern: '(' }],
    ['a reference that leads nowhere', { $ref: '#/components/schemas/Nobody' }],
  ]

  it.each(refused)('refuses %s', (_, schema) => {
    expect(() => compile(schema)).toThrow()
  })

  it('checks formats', () => {
    expect(compile({ type: 'string', format: 'uuid' })('ada')).toBe(false)
  })
})
