/** The tarballs, installed elsewhere, work in Node and in a page. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { describe, expect, it } from 'vitest'
import { startServerCommand } from '../support/server-command.ts'
import { succeed } from '../support/shared/tarballs.ts'
import { connectBrowser } from '../support/shared.ts'
import { findInstalledProject, nodeNext, nodeTypes } from './installed-project.ts'

const project = await findInstalledProject()

/** Compilers and servers start cold here, beside whatever else the machine does. */
const unhurried = { timeout: 120_000 }

/** What `consumer/walk.ts` has to say. */
const steps = [
  ...Array.from({ length: 4 }, () => ['signed-in', 'ada@example.com', 'signed-out']).flat(),
  'signed-in',
  'invalid_credentials',
]

describe('the installed packages', unhurried, () => {
  it('sign in at their own mocks on the oldest Node that is promised, and on the newest', async () => {
    const folder = await project.compile('7.0', ['node.ts'], { ...nodeNext, ...nodeTypes, strict: true })
    const walkOn = async (node: string) => JSON.parse(await succeed(node, [join(folder, 'node.js')], project.root))
    expect(await walkOn(project.oldestNode)).toEqual({ node: expect.stringMatching(/^22\./), steps })
    expect(await walkOn(process.execPath)).toEqual({ node: expect.stringMatching(/^24\./), steps })
  })

  it("hash by Node's own means in Node", async () => {
    const world = join(project.root, 'node_modules/latchkey-mocks/dist/mocks/world')
    const script = join(world, 'where.mjs')
    await writeFile(script, `console.log(import.meta.resolve('#codec'))`)
    expect(await succeed(process.execPath, [script], world)).toMatch(/dist\/mocks\/server\/codec\.js\n$/)
  })

  it('bring the console, the documentation and the control API along', async () => {
    const script = join(project.root, 'node_modules/.bin/latchkey-mocks')
    const mocks = await startServerCommand({ script, args: ['--checks', 'strict', '--quiet'] })
    try {
      const page = await (await fetch(`${mocks.url}/_console/`)).text()
      const [, file = ''] = /<script[^>]+src="\.\/([^"]+)"/.exec(page) ?? []
      const code = await fetch(`${mocks.url}/_console/${file}`)
      expect([code.status, code.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
      const sandbox = await fetch(`${mocks.url}/docs/sandbox/`)
      expect([sandbox.status, await sandbox.text()]).toEqual([200, expect.stringContaining('Sandbox')])
      const preset = await fetch(`${mocks.url}/_mock/v1/presets/demo`, { method: 'POST' })
      expect(preset.status).toBe(200)
      const seed = await fetch(`${mocks.url}/_mock/v1/seed`, { method: 'PUT', body: 'users: { nowhere: [] }' })
      expect(await seed.json()).toMatchObject({ status: 400, line: 1 })
    } finally {
      await mocks.stop()
    }
  })

  it('sign in from a page that Vite built, at the installed command', async () => {
    const script = join(project.root, 'node_modules/.bin/latchkey-mocks')
    const args = ['--checks', 'strict', '--quiet', '--seed', join(project.root, 'seed.json')]
    const mocks = await startServerCommand({ script, args })
    const common = { configFile: false, root: project.root, logLevel: 'error' } as const
    await build({ ...common, build: { outDir: 'page', target: 'es2022' } })
    const pages = await preview({ ...common, build: { outDir: 'page' }, preview: { host: '127.0.0.1', port: 0 } })
    const browser = await connectBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(pages.resolvedUrls?.local[0] ?? '')
      await page.waitForFunction(() => 'walk' in window)
      const walked = await page.evaluate(
        (origin) => (window as unknown as { walk(origin: string): Promise<unknown> }).walk(origin),
        mocks.url,
      )
      expect(walked).toEqual(steps)
    } finally {
      await browser.close()
      await pages.close()
      await mocks.stop()
    }
  })
})
