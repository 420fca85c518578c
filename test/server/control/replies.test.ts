/** Every operation gives every reply that its description has, and each is as described. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { OpenApiDocument } from '../../../openapi/tools/bundle.ts'
import { startControl } from './control.ts'
import { replies } from './replies.ts'

const control = await startControl()
beforeEach(() => control.send('POST', '/reset'))
afterAll(() => control.server.close())

const file = new URL('../../../mocks/generated/control.openapi.json', import.meta.url)
const { paths } = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument
const guarded = ['401', '403']

/** Each operation with each status, as the table has them. */
const rows = Object.entries(replies).flatMap(([operationId, scenarios]) =>
  Object.entries(scenarios).map(([status, scenario]) => ({ operationId, status: Number(status), scenario })),
)

it('the table has what the description has', () => {
  const described = Object.values(paths)
    .flatMap((item) => ['get', 'post', 'put', 'patch', 'delete'].flatMap((method) => item[method] ?? []))
    .flatMap(({ operationId, responses }) =>
      Object.keys(responses)
        .filter((status) => !guarded.includes(status))
        .map((status) => `${operationId} ${status}`),
    )
  expect(rows.map(({ operationId, status }) => `${operationId} ${status}`).sort()).toEqual(described.sort())
})

it.each(rows.filter(({ scenario }) => scenario !== 'a stream'))('$operationId answers $status', async (row) => {
  const { scenario, status } = row
  if (typeof scenario !== 'function') throw new Error('This reply has no end.')
  expect((await scenario(control)).status).toBe(status)
})
