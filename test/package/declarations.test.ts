/** The declarations of the tarballs, looked at in full by the compilers that users have. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compilers } from '../support/shared/consumer.ts'
import { browserTypes, bundler, type Compiler, findInstalledProject, nodeNext, nodeTypes } from './installed-project.ts'

const project = await findInstalledProject()

describe('the declarations, looked at in full', () => {
  for (const version of Object.keys(compilers) as Compiler[]) {
    it(`compile with TypeScript ${version}, strict or not, for Node and for bundlers`, async () => {
      for (const strict of [true, false]) {
        const compiled = [nodeNext, bundler].map((resolution) =>
          project.compile(version, ['types.ts'], { ...resolution, ...browserTypes, strict }),
        )
        await Promise.all(compiled)
      }
    })
  }

  // The declarations of MSW take `strict`, and a TypeScript later than 5.4.
  it.each(['5.9', '7.0'] as const)('compile with TypeScript %s beside those of the mocks', async (version) => {
    const files = ['walk.ts', 'node.ts', 'mocks.ts']
    await project.compile(version, files, { ...nodeNext, ...nodeTypes, strict: true })
  })

  it('let no mistake pass', async () => {
    const lines = [
      `import { createNotes } from 'latchkey/notes'`,
      `const notes = createNotes({ baseUrl: 'https://notes.example.com' })`,
      `void notes.api.POST('/auth/login', { body: { username: 'ada' } })`,
    ]
    await writeFile(join(project.root, 'mistake.ts'), lines.join('\n'))
    const compiled = project.compile('7.0', ['mistake.ts'], { ...nodeNext, ...browserTypes, strict: true })
    await expect(compiled).rejects.toThrow(/mistake\.ts\(3,.*'password' is missing/s)
  })
})
