/** Every code sample of the reference compiles, and does what it shows against a server that holds it to the contract. */
import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeSamplesOf } from '../../docs/contract/code-samples.ts'
import { operations } from '../../docs/contract/contract.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import type { CallSummary } from '../../mocks/world/journal/entry.ts'
import { compileProject } from '../support/compile.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const kinds = ['sdk', 'curl', 'fetch'] as const

const samples = operations.flatMap((operation) => {
  const all = codeSamplesOf(operation)
  return kinds.map((kind) => ({ ...all[kind], kind, operation, name: `${operation.operationId}-${kind}` }))
})

type Sample = (typeof samples)[number]

const fileOf = ({ name, kind }: Sample) => `${name}.${kind === 'curl' ? 'sh' : 'ts'}`

const server = await startMockServer({ checks: 'strict' })
afterAll(() => server.close())

/** Each sample has a world of its own, in which Ada has an account. */
const worldOf = ({ name }: Sample) => `${server.url}/@${name}`

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-samples-'))
  await writeFile(`${folder}/package.json`, '{"type":"module"}')
  await copyFile(`${root}/test/fixtures/ada.png`, `${folder}/ada.png`)
  // The package by its name is its sources, as for the compiler.
  await mkdir(`${folder}/node_modules/latchkey`, { recursive: true })
  const exports = { '.': './src/index.ts', './*': './src/services/*.ts' }
  await writeFile(`${folder}/node_modules/latchkey/package.json`, JSON.stringify({ type: 'module', exports }))
  await symlink(`${root}/src`, `${folder}/node_modules/latchkey/src`)
  for (const sample of samples) {
    await writeFile(`${folder}/${fileOf(sample)}`, sample.source.replaceAll('http://127.0.0.1:4010', worldOf(sample)))
  }
})
afterAll(() => rm(folder, { recursive: true }))

async function succeeds(sample: Sample): Promise<void> {
  await fetch(`${worldOf(sample)}/_mock/v1/presets/demo`, { method: 'POST' })
  const [program, ...args] = sample.kind === 'curl' ? ['sh', '-eu'] : [process.execPath]
  await run(program, [...args, fileOf(sample)], { cwd: folder })
  const journal = await fetch(`${worldOf(sample)}/_mock/v1/journal`)
  const { calls } = (await journal.json()) as { readonly calls: readonly CallSummary[] }
  expect(calls.filter(({ violations }) => violations > 0)).toEqual([])
  expect(calls.filter(({ status }) => status === null || status >= 400)).toEqual([])
  const { operationId, replies } = sample.operation
  const documented = replies.map(({ status }) => status).filter((status) => status < 300)
  expect(documented).toContain(calls.find(({ operation }) => operation === operationId)?.status)
}

describe('the code samples', () => {
  it('are there for every operation, three for each', () => {
    expect(operations).toHaveLength(33)
    expect(samples).toHaveLength(99)
  })

  it('compile as they stand', async () => {
    const compilerOptions = { moduleDetection: 'force', typeRoots: [`${root}/node_modules/@types`] }
    const options = { extends: `${root}/tsconfig.json`, compilerOptions, include: ['*.ts'] }
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(options))
    await compileProject(folder)
  }, 60_000)

  it('show no secret but those of the sample people, and none in an address', () => {
    for (const { source, name } of samples) {
      expect(source.match(/https?:\/\/[^\s'"`]*(engine|password=)/), name).toBeNull()
    }
  })

  it.each(samples)('make the call that they show: $name', succeeds)
})

describe('the code samples of an operation that the contract has not', () => {
  it('are an error that names it', () => {
    expect(() => codeSamplesOf({ operationId: 'thunderFly' })).toThrow('The contract has no operation thunderFly.')
  })
})
