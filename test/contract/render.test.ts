/** Every document can be shown to people: Redocly renders it as one page that loads nothing from elsewhere. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { redocly } from '../../openapi/tools/redocly.ts'
import { slugs } from '../../openapi/tools/services.ts'
import { control, gateway, operationsOf, services } from './documents.ts'
import { projectRoot } from './project-copy.ts'

const rendered = [
  ['latchkey', gateway],
  ...slugs.map((slug) => [slug, services[slug]] as const),
  ['control', control],
] as const

describe('the rendered page', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-pages-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(rendered)('of %s holds every operation, and loads nothing', async (api, document) => {
    const file = join(folder, `${api}.html`)
    const { exitCode, stderr } = await redocly(projectRoot, 'build-docs', api, '--inlineBundle', '-o', file)
    expect(exitCode, stderr).toBe(0)
    const html = await readFile(file, 'utf8')
    const missing = operationsOf(document).filter(
      ({ operation }) => !html.includes(`"operationId":"${operation.operationId}"`),
    )
    expect(missing.map(({ operation }) => operation.operationId)).toEqual([])
    const loaded = html.match(/<(?:script|link|img)[^>]+(?:src|href)="(?:https?:)?\/\/[^"]*"/g)
    expect(loaded ?? []).toEqual([])
    // Redoc would otherwise tell its makers who reads the page.
    expect(html.includes('"disableTelemetry":true')).toBe(true)
  })
})
