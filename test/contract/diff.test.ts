/** What `npm run contract:diff` says of a change, tried out in a git repository of its own. */
import { devNull } from 'node:os'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Outcome, run } from '../../openapi/tools/redocly.ts'
import { copyProject, type ProjectCopy } from './project-copy.ts'

/** Git as on a fresh machine. A hook that runs the tests would otherwise point it to the project's own repository. */
const env: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_AUTHOR_NAME: 'Ada Lovelace',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Lovelace',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
}

describe('the difference between two contracts', () => {
  const document = 'openapi/notes/openapi.yaml'
  const signup = 'openapi/notes/paths/signup.yaml'
  const request = 'openapi/notes/schemas/NotesSignupRequest.yaml'
  const gatewayDocument = 'openapi/openapi.yaml'

  let copy: ProjectCopy
  const git = async (...args: readonly string[]) => {
    const { exitCode, stderr } = await run('git', args, copy.root, env)
    if (exitCode !== 0) throw new Error(stderr)
  }
  const diff = (...args: readonly string[]): Promise<Outcome> =>
    run(process.execPath, ['openapi/tools/diff.ts', ...args], copy.root, env)
  const lines = ({ exitCode, stdout, stderr }: Outcome) => {
    expect(exitCode, stderr).toBe(0)
    return stdout.split('\n')
  }

  beforeAll(async () => {
    copy = await copyProject()
    await git('init', '--quiet', '--initial-branch=main')
    await git('add', 'redocly.yaml')
    await git('commit', '--quiet', '--message=Before there is a contract')
    await git('tag', 'before')
    await git('add', 'openapi')
    await git('commit', '--quiet', '--message=A contract')
  })
  afterEach(async () => {
    for (const file of [document, signup, request, gatewayDocument]) await copy.restore(file)
  })
  afterAll(() => copy.remove())

  it('is none when nothing has changed', async () => {
    const said = lines(await diff())
    expect(said[0]).toBe('The contract, compared with HEAD')
    expect(said.filter((line) => line.includes(': none. No change.'))).toHaveLength(6)
    expect(said).toContain('In all: none.')
  })

  it('is a patch when a description has changed', async () => {
    await copy.edit(signup, 'Creates an account', 'Makes an account')
    const said = lines(await diff())
    expect(said).toContain('notes/openapi.yaml: patch. 0 major, 0 minor, 1 patch.')
    expect(said).toContain('  patch  modified  /auth/signup › post › description')
    expect(said).toContain('thunder/openapi.yaml: none. No change.')
    expect(said).toContain('In all: patch.')
  })

  it('is minor when a request takes a field more, which may be left out', async () => {
    await copy.edit(request, /$/, '  nickname:\n    type: string\n    description: What friends say.\n')
    const said = lines(await diff())
    expect(said).toContain('notes/openapi.yaml: minor. 0 major, 1 minor, 0 patch.')
    expect(said.find((line) => line.startsWith('  minor'))).toContain('nickname')
    expect(said).toContain('In all: minor.')
  })

  it('is major when a request asks for a field more', async () => {
    await copy.edit(request, 'required: [username', 'required: [nickname, username')
    await copy.edit(request, /$/, '  nickname:\n    type: string\n    description: What friends say.\n')
    expect(lines(await diff())).toContain('In all: major.')
  })

  it('is major when an operation is gone, in its service and in the gateway', async () => {
    await copy.edit(document, '  /auth/refresh:\n    $ref: paths/refresh.yaml\n', '')
    await copy.edit(gatewayDocument, '  /notes/auth/refresh:\n    $ref: notes/paths/refresh.yaml\n', '')
    const said = lines(await diff())
    expect(said).toContain('  major  removed  /auth/refresh')
    expect(said).toContain('  major  removed  /notes/auth/refresh')
    expect(said).toContain('In all: major.')
  })

  it('is taken from the revision that is asked for', async () => {
    await git('rm', '--quiet', '-r', '--cached', 'openapi/thunder')
    await git('commit', '--quiet', '--message=Forget Thunder')
    const said = lines(await diff('HEAD'))
    await git('reset', '--quiet', 'HEAD~1')
    expect(said[0]).toBe('The contract, compared with HEAD')
    expect(said).toContain('thunder/openapi.yaml: minor. The document is new.')
  })

  it('is taken from origin/main where that exists, and is explained when there is no contract', async () => {
    await git('update-ref', 'refs/remotes/origin/main', 'before')
    const said = lines(await diff())
    await git('update-ref', '-d', 'refs/remotes/origin/main')
    expect(said).toEqual([
      'origin/main has no contract (openapi/openapi.yaml), so there is nothing to compare with.',
      '',
    ])
  })

  it('is an error when there is no such revision', async () => {
    const { exitCode, stderr } = await diff('nowhere')
    expect(stderr.trim()).toBe('There is no revision nowhere.')
    expect(exitCode).toBe(1)
  })

  it('is an error when the contract cannot be read', async () => {
    await copy.edit(document, 'openapi: 3.1.0', 'openapi: [')
    const { exitCode, stderr } = await diff()
    expect(stderr).toContain('notes/openapi.yaml')
    expect(exitCode).toBe(1)
  })
})
