/** A schema of the contract with all its references resolved, so that it can stand alone. */
import { dereference, type JsonSchema } from '../../../openapi/tools/bundle.ts'
import { contract } from '../contract.ts'

/** Keywords that the pages would have to put into words first. */
const unread = ['allOf', 'anyOf', 'oneOf', 'not', 'if', '$dynamicRef', 'patternProperties']

/** @throws Error for a keyword that the pages would pass over in silence. */
export function resolved(reference: JsonSchema): JsonSchema {
  const schema = dereference(contract, reference)
  const keyword = unread.find((name) => name in schema)
  if (keyword !== undefined)
    throw new Error(`A form has a schema with ${keyword}: teach the page about fields to read it.`)
  if (schema.properties === undefined) return schema
  const properties = Object.entries(schema.properties).map(([name, property]) => [name, resolved(property)])
  return { ...schema, properties: Object.fromEntries(properties) }
}
