/** Builds of one folder, each in a process of its own. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashInputs, isUpToDate, stampFile, writeStamp } from '../../openapi/tools/build-stamp.ts'
import type { Command } from '../support/server-command.ts'
import { type Clone, makeClone } from './clone.ts'

let clone: Clone
const commands: Command[] = []
beforeEach(async () => {
  clone = await makeClone()
})
afterEach(async () => {
  await Promise.all(commands.splice(0).map(({ stop }) => stop()))
  await clone.remove()
})

function build(): Command {
  const command = clone.build()
  commands.push(command)
  return command
}

const path = (name: string) => join(clone.root, 'docs', name)
const page = () => readFile(path('dist/index.html'), 'utf8')

describe('of two builds of a folder, the second', () => {
  it('waits for the first, and then has nothing to do', async () => {
    const [first, second] = [build(), build()]
    const half = await clone.arrival('docs/half')
    const waiting = await clone.arrival('docs/waiting')
    expect(waiting.pid).not.toBe(half.pid)
    waiting.answer('go')
    half.answer('go')
    const overs = [await clone.arrival('docs/over'), await clone.arrival('docs/over')]
    for (const over of overs) over.answer('go')
    expect(overs.map(({ pid, built }) => [pid, built])).toEqual([
      [half.pid, 'true'],
      [waiting.pid, 'false'],
    ])
    expect(await Promise.all([first.ended(), second.ended()])).toEqual([0, 0])
    expect(await page()).toContain('The docs of the test')
  })

  it.each(['is killed', 'fails'])('builds by itself if the first %s', async (end) => {
    build()
    build()
    const half = await clone.arrival('docs/half')
    const waiting = await clone.arrival('docs/waiting')
    if (end === 'fails') half.answer('fail')
    else process.kill(half.pid, 'SIGKILL')
    const other = await clone.arrival('docs/half')
    expect(other.pid).toBe(waiting.pid)
    other.answer('go')
    const over = await clone.arrival('docs/over')
    expect([over.pid, over.built]).toEqual([waiting.pid, 'true'])
    expect(await page()).toContain('The docs of the test')
    expect(existsSync(path('.dist-build'))).toBe(false)
  })
})

describe('a build that is broken off', () => {
  beforeEach(async () => {
    await mkdir(path('dist'))
    await writeFile(path('dist/index.html'), 'the old one')
  })

  it.each([
    { signal: 'SIGINT', code: 130 },
    { signal: 'SIGTERM', code: 143 },
  ] as const)('by a signal leaves the old folder, and nothing else: $signal', async ({ signal, code }) => {
    const command = build()
    await clone.arrival('docs/half')
    command.process.kill(signal)
    expect(await command.ended()).toBe(code)
    expect(await page()).toBe('the old one')
    expect(existsSync(path('.dist-build'))).toBe(false)
  })

  it('by a failure leaves the old folder, and says that it failed', async () => {
    const command = build()
    ;(await clone.arrival('docs/half')).answer('fail')
    expect(await command.ended()).toBe(1)
    expect(command.stderr()).toContain('The build was told to fail.')
    expect(await page()).toBe('the old one')
    expect(JSON.parse(await readFile(path('.dist-build/progress.json'), 'utf8'))).toMatchObject({ state: 'failed' })
  })
})

describe('the hash of the inputs', () => {
  const hash = () => hashInputs(clone.root, ['docs', 'mocks/package.json'])

  it('changes with the content and the name of any file, and with the lock file', async () => {
    const seen = [hash()]
    const changes = [
      () => writeFile(path('a.md'), 'one'),
      () => writeFile(path('a.md'), 'two'),
      () => rm(path('a.md')),
      () => writeFile(path('b.md'), 'two'),
      () => writeFile(join(clone.root, 'package-lock.json'), '{"name":"other"}'),
    ]
    for (const change of changes) {
      await change()
      seen.push(hash())
    }
    // Without the file, it is the hash of the beginning again.
    expect(seen[3]).toBe(seen[0])
    expect(new Set(seen).size).toBe(seen.length - 1)
  })

  it('is the same whatever is built, installed or left behind by tools', async () => {
    const before = hash()
    for (const folder of ['dist', 'node_modules', '.astro', 'coverage']) {
      await mkdir(path(folder), { recursive: true })
      await writeFile(path(`${folder}/file.js`), 'export {}')
    }
    for (const file of ['latchkey-mocks-0.1.0.tgz', 'npm-debug.log', '.DS_Store']) await writeFile(path(file), 'x')
    expect(hash()).toBe(before)
  })

  it('marks a folder as up to date, until it changes', async () => {
    await mkdir(path('dist'))
    expect(isUpToDate(path('dist'), hash())).toBe(false)
    writeStamp(path('dist'), hash())
    expect(isUpToDate(path('dist'), hash())).toBe(true)
    await writeFile(path('c.md'), 'more')
    expect(isUpToDate(path('dist'), hash())).toBe(false)
    await rm(path(`dist/${stampFile}`))
    expect(isUpToDate(path('dist'), hash())).toBe(false)
  })
})
