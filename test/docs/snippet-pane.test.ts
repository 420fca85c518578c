/** The pane in which readers write and run snippets, by mouse and by keyboard. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SnippetPages, snippetPages } from './snippet-page.ts'

let pages: SnippetPages
let page: Page
let axeSource: string

beforeAll(async () => {
  pages = await snippetPages()
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
})
beforeEach(async () => {
  page = await pages.open({ permissions: ['clipboard-read', 'clipboard-write'] })
})
afterEach(() => page.context().close())
afterAll(() => pages.close())

const editor = () => page.getByRole('textbox', { name: 'TypeScript' })
const output = () => page.getByRole('log', { name: 'Output of the snippet' })
const button = (name: string | RegExp) => page.getByRole('button', { name })
const status = () => page.getByRole('status').first()

/** Puts a snippet in the editor as a reader who pastes it. */
async function write(source: string): Promise<void> {
  await editor().focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(source)
}

/** Waits for the text to be there. The machine may have much else to do. */
const says = (locator: Locator, text: string | RegExp) =>
  expect.poll(() => locator.innerText(), { timeout: 15_000 }).toMatch(text)

describe('the pane', () => {
  it('runs the first sample of the service', async () => {
    await button(/^Run/).click()
    await says(status(), 'Finished.')
    await says(output(), 'Ada has a new account.')
  })

  it('runs by keyboard, with what was typed last, and says where an error is', async () => {
    await write('const one = 1\nthrow new Error("<b>no</b>")')
    await page.keyboard.type(' // typed')
    await page.keyboard.press('ControlOrMeta+Enter')
    await says(status(), 'Ended with an error.')
    await says(output(), /^Error: <b>no<\/b>/)
    expect(await output().locator('b').count()).toBe(0)
    await button('Line 2').click()
    await page.keyboard.type('// here ')
    await says(editor(), '// here throw new Error("<b>no</b>") // typed')
  })

  it('keeps every key of fast typing', async () => {
    await write('')
    const text = 'const answer = 6 * 7 // '.repeat(8)
    await page.keyboard.type(text)
    await says(editor(), text.trimEnd())
  })

  it('takes another sample, and gives back what it replaced', async () => {
    await write('console.log("mine")')
    await page.getByLabel('Begin with').selectOption('Handle what can go wrong')
    await says(editor(), 'async function attempt')
    await editor().focus()
    await page.keyboard.press('ControlOrMeta+z')
    await says(editor(), /^console\.log\("mine"\)$/)
    await button('Reset').click()
    await says(editor(), 'async function attempt')
  })

  it('follows the service, and keeps what was written for each', async () => {
    await write('console.log("for thunder")')
    await page.getByLabel('Service').selectOption('notes')
    await says(editor(), 'createNotes')
    await page.getByLabel('Service').selectOption('thunder')
    await says(editor(), /^console\.log\("for thunder"\)$/)
    await page.getByLabel('Service').selectOption('notes')
    await says(editor(), 'createNotes')
  })

  it('can be emptied', async () => {
    await write('x')
    await page.keyboard.press('Backspace')
    await button(/^Run/).click()
    await says(status(), 'Finished.')
    expect((await editor().innerText()).trim()).toBe('')
  })

  it('stops a snippet that never ends, and tells after a while that it is silent', async () => {
    await page.clock.install()
    await write('for (;;) {}')
    expect(await button('Stop').isDisabled()).toBe(true)
    await button(/^Run/).click()
    await says(status(), 'Running …')
    await page.clock.fastForward(10_000)
    await says(status(), 'Nothing was said for 10 seconds')
    await button('Stop').click()
    await says(status(), 'Stopped.')
    expect(await button('Stop').isDisabled()).toBe(true)
  })

  it('gives the output to copy', async () => {
    await write('console.log("one")\nconsole.log({ two: 2 })')
    await button(/^Run/).click()
    await says(status(), 'Finished.')
    await button('Copy the output').click()
    await says(page.getByText('Copied.'), 'Copied.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('one\n{ two: 2 }')
  })

  it('lets the keyboard out of the editor', async () => {
    await write('x')
    await page.keyboard.press('Tab')
    expect(await editor().evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await output().evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

describe('while one types, the editor proposes', () => {
  const proposals = () => page.getByRole('listbox').getByRole('option').allInnerTexts()
  /** What is proposed changes as one types, and comes by and by. */
  const proposes = (...names: string[]) =>
    expect.poll(proposals, { timeout: 15_000 }).toEqual(expect.arrayContaining(names))

  it('the methods of the client, and no others', async () => {
    await write('client.')
    await page.keyboard.type('s')
    await proposes('signIn', 'signUp', 'sendVerification')
    expect(await proposals()).not.toContain('setPicture')
  })

  it('the methods of the contract', async () => {
    await write('client.api')
    await page.keyboard.type('.')
    await proposes('GET', 'POST', 'PUT', 'DELETE')
  })

  it('the paths of the contract', async () => {
    await write("client.api.PUT('")
    await page.keyboard.type('/')
    await proposes('/users')
    expect(await proposals()).not.toContain('/verify')
  })
})

describe('everybody', () => {
  it.each([
    ['light', 1280],
    ['light', 320],
    ['dark', 1280],
    ['dark', 320],
  ] as const)('can use the pane: %s, %i pixels wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 900 })
    await page.reload()
    await write(
      '// Grace\nconst x: Map<string, number> = new Map()\nconsole.log(`a`, 1)\nconsole.warn("b")\nconsole.debug(/c/)\nthrow x',
    )
    await button(/^Run/).click()
    await says(status(), 'Ended with an error.')
    await page.evaluate(axeSource)
    const findings = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('.snippet', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      )
    })
    expect(findings).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/snippet-${colorScheme}-${width}.png` })
  })
})
