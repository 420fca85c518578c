/**
 * Writes everything that is derived from the contract:
 * `src/generated/` (types, by openapi-typescript, and facts for the SDK) and `mocks/generated/` (facts for the mocks,
 * bundled documents, operations for Prism's checks, and what follows from the description of the control API).
 *
 *     node openapi/tools/generate.ts           writes
 *     node openapi/tools/generate.ts --check   writes nothing, and fails if what is committed differs
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import openapiTypeScript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import ts from 'typescript'
import { bundleDocument, contractRoot, type OpenApiDocument } from './bundle.ts'
import { documentedErrorCodes } from './error-codes.ts'
import { factsOf } from './facts.ts'
import { prismOperationsJson } from './prism-operations.ts'
import { sdkFactsOf } from './sdk-facts.ts'
import { slugs } from './services.ts'

const project = join(contractRoot, '..')
const header = '// Generated from the contract by `npm run generate`. Do not edit.\n'

const camelCase = (slug: string) => slug.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

async function typesOf(document: OpenApiDocument): Promise<string> {
  // The library may change what it is given, and its own name for the type is for documents that it has checked.
  const copy = structuredClone(document) as unknown as OpenAPI3
  const types = await openapiTypeScript(copy, {
    immutable: true,
    transform: (schema) => ('format' in schema && schema.format === 'binary' ? blobType : undefined),
  })
  return `${header}\n${astToString(types)}`
}

/** What a part of a form is in TypeScript; a `File` is a `Blob` with a name. */
const blobType = ts.factory.createTypeReferenceNode('Blob')

function sdkFactsModule(slug: string, document: OpenApiDocument): string {
  return `${header}\nexport const ${camelCase(slug)}Facts = ${JSON.stringify(sdkFactsOf(slug, document), null, 2)} as const\n`
}

function errorCodesModule(): string {
  const words = documentedErrorCodes.map((word) => `  | '${word}'\n`).join('')
  return `${header}
/** What a service can say went wrong; the words are the keys of the error examples in the contract. */
export type DocumentedErrorCode =
${words}
/** A documented code, or that the reply is one that no document describes. */
export type ErrorCode = DocumentedErrorCode | 'unexpected_response'
`
}

function factsModule(slug: string, document: OpenApiDocument): string {
  const facts = { slug, operations: factsOf(document) }
  return `${header}\nexport const ${camelCase(slug)}Contract = ${JSON.stringify(facts, null, 2)} as const\n`
}

/** The schema of a seed with those that it leans on, so that a browser need not load the whole document. */
function seedSchemaModule({ components }: OpenApiDocument): string {
  const schemas = components?.schemas ?? {}
  const $defs: Record<string, unknown> = {}
  const collect = (name: string) => {
    if (name in $defs) return
    $defs[name] = schemas[name]
    for (const [, inner = ''] of JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      collect(inner)
  }
  collect('Seed')
  const schema = JSON.stringify({ $ref: '#/$defs/Seed', $defs }, null, 2).replaceAll(
    '"#/components/schemas/',
    '"#/$defs/',
  )
  return `${header}\nexport const seedSchema = ${schema}\n`
}

async function generate(): Promise<Map<string, string>> {
  const gateway = await bundleDocument(join(contractRoot, 'openapi.yaml'))
  const files = new Map([
    ['mocks/generated/openapi.json', `${JSON.stringify(gateway, null, 1)}\n`],
    ['mocks/generated/operations.json', await prismOperationsJson(gateway)],
    ['src/generated/error-codes.ts', errorCodesModule()],
  ])
  const control = await bundleDocument(join(project, 'mocks/server/control.openapi.yaml'))
  files.set('mocks/generated/control.ts', await typesOf(control))
  files.set('mocks/generated/control.openapi.json', `${JSON.stringify(control, null, 1)}\n`)
  files.set('mocks/generated/control.operations.json', await prismOperationsJson(control))
  files.set('mocks/generated/seed-schema.ts', seedSchemaModule(control))
  for (const slug of slugs) {
    const document = await bundleDocument(join(contractRoot, slug, 'openapi.yaml'))
    files.set(`src/generated/${slug}.ts`, await typesOf(document))
    files.set(`src/generated/${slug}-facts.ts`, sdkFactsModule(slug, document))
    files.set(`mocks/generated/${slug}.ts`, factsModule(slug, document))
    files.set(`mocks/generated/${slug}.openapi.json`, `${JSON.stringify(document, null, 1)}\n`)
  }
  return files
}

const files = await generate()
if (process.argv.includes('--check')) {
  const stale: string[] = []
  for (const [file, text] of files) {
    const committed = await readFile(join(project, file), 'utf8').catch(() => undefined)
    if (committed !== text) stale.push(file)
  }
  if (stale.length > 0) {
    console.error(`Not as the contract has it (run \`npm run generate\`):\n${stale.join('\n')}`)
    process.exitCode = 1
  }
} else {
  for (const [file, text] of files) {
    await mkdir(dirname(join(project, file)), { recursive: true })
    await writeFile(join(project, file), text)
  }
}
