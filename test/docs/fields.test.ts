/** The page about fields shows what the schemas demand, and which messages follow when a field is not so. */
import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse as parseHtml, TEXT_NODE, walkSync } from 'ultrahtml'
import { querySelector, querySelectorAll } from 'ultrahtml/selector'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract, operations } from '../../docs/contract/contract.ts'
import { tableOf } from '../../docs/contract/fields/export.ts'
import { patterns } from '../../docs/contract/fields/patterns.ts'
import { resolved } from '../../docs/contract/fields/schema.ts'
import { type Field, formOf } from '../../docs/contract/fields.ts'
import { entries } from '../../docs/contract/messages.ts'
import { dereference } from '../../openapi/tools/bundle.ts'
import { shared } from '../support/shared.ts'

const forms = operations.map(formOf)
const fields = forms.flatMap(({ operation, fields }) =>
  fields.map((field) => ({ id: `${operation.operationId}.${field.place}.${field.name}`, operation, field })),
)

/** What the page shows of each field, by its id. */
const shown = new Map<string, { readonly text: string; readonly links: readonly string[] }>()
beforeAll(async () => {
  const { folder } = await shared('site')
  const page = parseHtml(await readFile(`${folder}/fields/index.html`, 'utf8'))
  for (const row of querySelectorAll(page, '.field')) {
    let text = ''
    walkSync(row, (node) => {
      if (node.type === TEXT_NODE) text += node.value
    })
    const links = querySelectorAll(row, 'a').map((link) => String(link.attributes.href))
    shown.set(String(row.attributes.id), { text: plain(text), links })
  }
  for (const { operationId } of operations)
    expect(querySelector(page, `h3[id="${operationId}"]`), operationId).toBeTruthy()
})

const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

function fieldNamed(id: string): Field {
  const found = fields.find((each) => each.id === id)
  if (found === undefined) throw new Error(`There is no field ${id}.`)
  return found.field
}

describe('the page about fields', () => {
  it('shows every field of every body, and every parameter and credential, once', () => {
    const expected = operations.flatMap((operation) => [
      ...operation.security.map((name) => contract.components.securitySchemes[name]?.name ?? 'Authorization'),
      ...operation.parameters.map(({ name }) => name),
      ...operation.bodies.slice(0, 1).flatMap(({ schema }) =>
        Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
          const parts = Object.keys(dereference(contract, property).properties ?? {})
          return [name, ...parts.map((part) => `${name}.${part}`)]
        }),
      ),
    ])
    expect(fields.map(({ field }) => field.name)).toEqual(expected)
    expect([...shown.keys()]).toEqual(fields.map(({ id }) => id))
  })

  it('shows each limit that a schema has', () => {
    for (const { operation, field, id } of fields.filter(({ field }) => field.place !== 'header')) {
      const text = shown.get(id)?.text ?? ''
      const schema = schemaOf(operation.operationId, field)
      expect(text, id).toContain(field.required ? 'Required' : 'Optional')
      for (const keyword of ['minLength', 'maxLength', 'minimum', 'maximum'] as const) {
        const limit = schema[keyword]
        if (typeof limit !== 'number' || (keyword === 'minLength' && limit === 0)) continue
        expect(text.replaceAll(/(?<=\d) (?=\d{3})/g, ''), `${id} ${keyword}`).toMatch(
          new RegExp(`(?<!\\d)${limit}(?!\\d)`),
        )
      }
      if (typeof schema.pattern === 'string') expect(text, id).toContain(schema.pattern)
      if (schema.format === 'email') expect(text, id).toContain('An e-mail address.')
      if (schema.format === 'uuid') expect(text, id).toContain('A UUID.')
      if (schema.format === 'binary') expect(text, id).toContain('file')
      if ([schema.type].flat().includes('null')) expect(text, id).toContain('May be null.')
      if (schema.default !== undefined) expect(text, id).toContain(`Without it: ${schema.default}`)
    }
  })

  it('links each field to the messages that are about it', () => {
    for (const { field, id } of fields) {
      const links = field.entries.map(({ message }) => `../messages/#${message.id}`)
      expect(shown.get(id)?.links, id).toEqual(expect.arrayContaining(links))
    }
    const keysOf = (id: string) => fieldNamed(id).entries.map(({ message }) => message.key)
    expect(keysOf('notesSignup.body.password')).toEqual(['missing_field', 'weak_password'])
    expect(keysOf('thunderVerify.query.token')).toEqual([
      'missing_field.token',
      'verification_invalid',
      'verification_invalid.unset',
    ])
    expect(keysOf('fluencyBoxGetUser.header.x-access-token')).toEqual([
      'unauthorized',
      'token_invalid',
      'token_expired',
    ])
  })

  it('finds every field that the contract says a message is about', () => {
    for (const { operation, message } of entries) {
      if (message.fields === 'all') continue
      const known = formOf(operation).fields.map(({ name, place }) => (place === 'body' ? name : `${place}.${name}`))
      expect(known, message.id).toEqual(expect.arrayContaining([...message.fields]))
    }
  })

  it('leaves no field that must be there without the message that says it is missing', () => {
    const silent = fields.filter(
      ({ field }) =>
        field.required &&
        (field.place === 'body' || field.place === 'query') &&
        !field.name.includes('.') &&
        !field.entries.some(({ message }) => message.code === 'missing_field' || message.code === 'file_missing'),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })
})

describe('the words for a pattern', () => {
  it('are there for every pattern of the contract, and for no other', () => {
    const used = fields.flatMap(({ field }) => field.pattern?.source ?? [])
    expect(Object.keys(patterns).sort()).toEqual([...new Set(used)].sort())
  })

  it.each(Object.entries(patterns))('agree with what %s matches', (source, { good, bad }) => {
    const expression = new RegExp(source, 'u')
    expect(good.filter((text) => !expression.test(text))).toEqual([])
    expect(bad.filter((text) => expression.test(text))).toEqual([])
  })
})

describe('what is copied', () => {
  it('is a JSON Schema that takes the example of the contract and refuses an empty form', () => {
    for (const form of forms) {
      if (form.schema === undefined) continue
      const ajv = new Ajv2020({ strict: false })
      addFormats.default(ajv)
      const isValid = ajv.compile(JSON.parse(JSON.stringify(form.schema)))
      const example = form.operation.bodies[0]?.examples[0]?.value
      expect(isValid(example), `${form.operation.operationId}: ${JSON.stringify(isValid.errors)}`).toBe(true)
      if (form.schema.required?.length) expect(isValid({}), form.operation.operationId).toBe(false)
    }
  })

  it('is a Markdown table with a row for each field, whatever its description holds', () => {
    for (const form of forms) {
      const lines = tableOf(form).split('\n')
      expect(lines.length, form.operation.operationId).toBe(form.fields.length + 2)
      for (const line of lines) expect(line.match(/(?<!\\)\|/g)?.length).toBe(7)
    }
  })

  it('refuses a schema that the page could not put into words', () => {
    expect(() => resolved({ properties: { email: { oneOf: [] } } })).toThrow('oneOf')
  })
})

function schemaOf(operationId: string, { name, place }: Field) {
  const operation = operations.find((each) => each.operationId === operationId)
  const parameter = operation?.parameters.find((each) => each.name === name && each.in === place)
  if (parameter !== undefined) return dereference(contract, parameter.schema)
  return name
    .split('.')
    .reduce((schema, key) => dereference(contract, schema.properties?.[key] ?? {}), operation?.bodies[0]?.schema ?? {})
}
