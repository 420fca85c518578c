/** The flows of `openapi/workflows/`, walked against the mock server by Redocly's runner. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type MockServer, startMockServer } from '../../mocks/server/server.ts'
import { redocly } from '../../openapi/tools/redocly.ts'
import { type Slug, slugs } from '../../openapi/tools/services.ts'

interface Step {
  readonly stepId: string
  readonly description?: string
  readonly operationId?: string
  readonly successCriteria?: readonly { readonly condition: string }[]
}

interface Workflows {
  readonly sourceDescriptions: readonly { readonly name: string; readonly url: string }[]
  readonly workflows: readonly { readonly workflowId: string; readonly steps: readonly Step[] }[]
}

interface RunReport {
  readonly files: Readonly<
    Record<string, { readonly executedWorkflows: readonly { readonly workflowId: string; readonly status: string }[] }>
  >
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const fileOf = (slug: Slug) => `openapi/workflows/${slug}.arazzo.yaml`
const readWorkflows = async (slug: Slug) => parse(await readFile(join(root, fileOf(slug)), 'utf8')) as Workflows

let server: MockServer
let folder: string
beforeAll(async () => {
  server = await startMockServer({ checks: 'strict' })
  folder = await mkdtemp(join(tmpdir(), 'latchkey-workflows-'))
})
afterAll(async () => {
  await server?.close()
  if (folder !== undefined) await rm(folder, { recursive: true })
})

// One after the other: they all share the clock of the server, and each begins by resetting it.
describe('the documented workflows', () => {
  it.each(slugs)(
    'of %s run on the mock server as they are written',
    async (slug) => {
      const { sourceDescriptions, workflows } = await readWorkflows(slug)
      const source = sourceDescriptions.find(({ url }) => url === `../${slug}/openapi.yaml`)
      const report = join(folder, `${slug}.json`)

      const { exitCode, stdout, stderr } = await redocly(
        root,
        ...['respect', fileOf(slug), '--json-output', report],
        ...['--server', `${source?.name}=${server.url}/${slug}`, '--server', `control=${server.url}`],
      )

      expect(exitCode, stdout + stderr).toBe(0)
      const { files } = JSON.parse(await readFile(report, 'utf8')) as RunReport
      const executed = Object.values(files).flatMap(({ executedWorkflows }) => executedWorkflows)
      expect(executed.map(({ workflowId, status }) => ({ workflowId, status }))).toEqual(
        workflows.map(({ workflowId }) => ({ workflowId, status: 'success' })),
      )
    },
    120_000,
  )

  it('show every operation of the contract at its success', async () => {
    const contract = JSON.parse(await readFile(join(root, 'mocks/generated/openapi.json'), 'utf8')) as {
      paths: Record<string, Record<string, { operationId?: string }>>
    }
    const documented = Object.values(contract.paths).flatMap((item) =>
      Object.values(item).flatMap(({ operationId }) => (operationId === undefined ? [] : [operationId])),
    )
    const succeeding = (await allSteps())
      .filter(({ successCriteria = [] }) =>
        successCriteria.some(({ condition }) => /^\$statusCode == 2/.test(condition)),
      )
      .map(({ operationId }) => operationId?.split('.').at(-1))

    expect(documented).toHaveLength(33)
    expect(documented.filter((operationId) => !succeeding.includes(operationId))).toEqual([])
  })

  it('say at every step, in a sentence, what happens', async () => {
    const silent = (await allSteps()).filter(({ description = '' }) => !/^[A-Z].+\.$/s.test(description.trim()))

    expect(silent.map(({ stepId }) => stepId)).toEqual([])
  })

  it('stand in one file for each service, and in no other', async () => {
    expect((await readdir(join(root, 'openapi/workflows'))).sort()).toEqual(
      slugs.map((slug) => `${slug}.arazzo.yaml`).sort(),
    )
  })
})

async function allSteps(): Promise<readonly Step[]> {
  const files = await Promise.all(slugs.map(readWorkflows))
  return files.flatMap(({ workflows }) => workflows).flatMap(({ steps }) => steps)
}
