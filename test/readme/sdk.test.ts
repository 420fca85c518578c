/** The README's chapter on the SDK, run as it stands on the packages as they are published. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shared } from '../support/shared.ts'
import { blocksUnder, project, typescriptBlocks } from './readme.ts'

const run = promisify(execFile)

interface Section {
  readonly heading: string
  readonly printed: readonly string[]
  /** Whether it brings its own services. */
  readonly alone?: true
}

const sections: readonly Section[] = [
  { heading: 'The SDK', printed: ['ada'] },
  { heading: 'Sessions', printed: ['{ userId: undefined, expiresAt: ', '200'] },
  { heading: 'Storage', printed: ['ada'] },
  { heading: 'Errors', printed: ['Nobody has this user name.'] },
  { heading: 'Uploads', printed: [] },
  { heading: 'On a server', printed: ['not signed in'] },
  { heading: 'Testing your app', printed: ['ada'], alone: true },
]

const fileOf = (heading: string) => `${heading.replaceAll(' ', '-')}.ts`

describe('what the README shows of the SDK', () => {
  let folder: string

  beforeAll(async () => {
    await shared('packages')
    // It lies inside the project, so that it finds the packages as a user's files would.
    folder = await mkdtemp(`${project}/test/readme/snippet-`)
    for (const { heading } of sections) {
      await writeFile(`${folder}/${fileOf(heading)}`, blocksUnder(heading, 'ts').join('\n'))
    }
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('compiles', async () => {
    const files = [...sections.map(({ heading }) => fileOf(heading)), '../world.ts']
    const options = { extends: '../../../tsconfig.json', compilerOptions: { paths: {} }, include: files }
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(options))
    await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], { cwd: project })
  })

  it.each(sections)('does what it says: $heading', async ({ heading, printed, alone }) => {
    const world = alone ? [] : ['--import', `${project}/test/readme/world.ts`]
    const { stdout, stderr } = await run(process.execPath, [...world, `${folder}/${fileOf(heading)}`], { cwd: project })
    const lines = stdout.split('\n').filter(Boolean)
    expect(lines).toEqual(printed.map((text) => expect.stringContaining(text)))
    expect(stderr).toBe('')
  })

  it('is all of it, but for what is shown of MSW and of Playwright', () => {
    const headings = [...sections.map(({ heading }) => heading), 'In your tests, with MSW', 'In Playwright']
    expect(headings.flatMap((heading) => blocksUnder(heading, 'ts')).length).toBe(typescriptBlocks)
  })
})
