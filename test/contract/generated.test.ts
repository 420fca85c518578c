/** What is committed is what the contract gives, and the check that says so notices when it is not. */
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../openapi/tools/redocly.ts'
import { copyProject, type ProjectCopy, projectRoot } from './project-copy.ts'

const check = (root: string) => run(process.execPath, ['openapi/tools/generate.ts', '--check'], root)

describe('the check for drift', () => {
  let copy: ProjectCopy
  beforeAll(async () => {
    copy = await copyProject()
  })
  afterAll(() => copy.remove())

  it('passes on the project', async () => {
    const { exitCode, stderr } = await check(projectRoot)
    expect(exitCode, stderr).toBe(0)
  })

  it('fails, and names the files, when some were edited by hand or are missing', async () => {
    const edited = ['mocks/generated/openapi.json', 'src/generated/notes.ts', 'mocks/generated/notes.ts']
    const missing = ['src/generated/fittrackee.ts', 'mocks/generated/fittrackee.openapi.json']
    for (const file of edited) await appendFile(join(copy.root, file), '\n')
    for (const file of missing) await rm(join(copy.root, file))
    const { exitCode, stderr } = await check(copy.root)
    for (const file of [...edited, ...missing]) await copy.restore(file)
    expect(stderr.trim().split('\n').slice(1)).toEqual([...edited, ...missing])
    expect(exitCode).toBe(1)
  })

  it('fails when the contract went on and nothing was generated', async () => {
    const file = 'openapi/notes/paths/signup.yaml'
    await copy.edit(file, 'summary: Sign up', 'summary: Join')
    const { exitCode, stderr } = await check(copy.root)
    await copy.restore(file)
    expect(stderr).toContain('src/generated/notes.ts')
    expect(stderr, 'only what the change is about').not.toContain('thunder')
    expect(exitCode).toBe(1)
  })
})
