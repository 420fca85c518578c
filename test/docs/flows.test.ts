/** The pages of the flows, against the workflows as they are written and the contract. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { operations } from '../../docs/contract/contract.ts'
import type { ArazzoDocument, ArazzoStep, ArazzoWorkflow } from '../../docs/contract/flows/arazzo.ts'
import { slugs } from '../../openapi/tools/services.ts'
import { sitePages } from './site.ts'

const folder = fileURLToPath(new URL('../../openapi/workflows/', import.meta.url))
const documents = await Promise.all(
  slugs.map(async (slug) => parse(await readFile(join(folder, `${slug}.arazzo.yaml`), 'utf8')) as ArazzoDocument),
)
const workflows = documents.flatMap((document) => document.workflows)

/** The operations of the services that a workflow calls; those of the control API are none of them. */
const operationOf = ({ operationId = '' }: ArazzoStep) =>
  operations.find((operation) => operationId.endsWith(`.${operation.operationId}`))
const operationsOf = ({ steps }: ArazzoWorkflow) =>
  operations.filter((operation) => steps.some((step) => operationOf(step) === operation))
const messagesOf = (operation: (typeof operations)[number]) => operation.replies.flatMap(({ messages }) => messages)

const pages = sitePages()
let page: Page
beforeAll(async () => {
  page = await pages.browser.newPage()
})

const open = (workflowId: string) => page.goto(`${pages.site.url}flows/${workflowId}/`)

describe('the list of flows', () => {
  it('links to each of the 35 workflows', async () => {
    await page.goto(`${pages.site.url}flows/`)
    const links = await page
      .locator('main .name a')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname))

    expect(workflows).toHaveLength(35)
    expect(links).toEqual(workflows.map(({ workflowId }) => `/docs/flows/${workflowId}/`))
  })
})

describe.each(workflows)('the page of $workflowId', (workflow) => {
  beforeAll(async () => {
    await open(workflow.workflowId)
  })

  it('tells every step in its order, with its sentence', async () => {
    const steps = await page
      .locator('[data-step]')
      .evaluateAll((all) =>
        all.map((step) => ({ stepId: step.id, description: step.querySelector('.description')?.textContent })),
      )

    expect(steps).toEqual(workflow.steps.map(({ stepId, description }) => ({ stepId, description })))
  })

  it('draws every step, and names the operations that are called', async () => {
    const diagram = page.getByRole('img', { name: 'Sequence diagram:' })

    expect(await diagram.locator('[data-number]').count()).toBe(workflow.steps.length)
    const labels = await diagram.locator('.label').allTextContents()
    for (const { method, path } of operationsOf(workflow)) expect(labels).toContain(`${method} ${path}`)
    const description = await diagram.locator('desc').textContent()
    expect(description).toContain(`${workflow.steps.length} steps`)
  })

  it('shows every documented reply of the operations that are called, and what it says', async () => {
    for (const operation of operationsOf(workflow)) {
      const states = await page
        .locator(`section[aria-labelledby="states-${operation.operationId}"] [data-message]`)
        .evaluateAll((all) =>
          all.map((state) => ({
            id: state.getAttribute('data-message') ?? '',
            said: state.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '',
            visible: state.querySelector('.screen')?.textContent ?? '',
            caption: state.querySelector('figcaption')?.textContent ?? '',
          })),
        )

      expect(states.map(({ id }) => id)).toEqual(messagesOf(operation).map(({ id }) => id))
      for (const [index, { code, value, summary }] of messagesOf(operation).entries()) {
        const { said = '', visible = '', caption = '' } = states[index] ?? {}
        expect(caption).toContain(summary.replaceAll('`', ''))
        if (code === undefined) continue
        for (const text of textsIn(value)) {
          expect(said).toContain(text)
          expect(visible).toContain(text)
        }
      }
    }
  })

  it('shows at each step the reply that the workflow asks for', async () => {
    for (const step of workflow.steps.filter(operationOf)) {
      const state = page.locator(`[id="${step.stepId}"] figure`)
      const said = await state.locator('[role="img"]').getAttribute('aria-label')

      expect(await state.locator('.mark').allTextContents()).toEqual(['This step'])
      const status = await state.locator('.status').textContent()
      for (const { condition } of step.successCriteria ?? []) {
        const [, wanted] = /^\$statusCode == (\d+)$/.exec(condition) ?? []
        if (wanted !== undefined) expect(status).toBe(wanted)
        const [, text] = /^\$response\.body(?:#\/(?:message|error|\w+\/0))? == '(.*)'$/.exec(condition) ?? []
        if (text !== undefined && Number(status) >= 400) expect(said).toContain(text)
      }
    }
  })

  it('lets no token and no identifier of the walk be taken for one to copy', async () => {
    const texts = await page.locator('[data-step] pre').allTextContents()

    expect(texts.filter((text) => /\beyJ|[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-/.test(text))).toEqual([])
    const calls = workflow.steps.flatMap((step) => operationOf(step) ?? [])
    expect(texts.map((text) => text.split(' ')[0])).toEqual(calls.map(({ method }) => method))
  })

  it('links each reply to its message, and to the sandbox where the sandbox can show it', async () => {
    const states = await page.locator('[data-message]').evaluateAll((all) =>
      all.map((state) => ({
        id: state.getAttribute('data-message') ?? '',
        links: [...state.querySelectorAll('a')].map(({ href }) => href),
      })),
    )
    const wrong = states.filter(({ id, links }) => {
      const operation = operations.find(({ operationId }) => id.startsWith(`${operationId}.`))
      const reply = operation?.replies.find(({ messages }) => messages.some((message) => message.id === id))
      const message = `${pages.site.url}messages/#${id}`
      const sandbox = `${pages.site.url}sandbox/#/${operation?.slug}/${operation?.operationId}?message=${id}`
      const wanted = reply?.status === 413 ? [message] : [message, sandbox]
      return links.join(' ') !== wanted.join(' ')
    })

    expect(wrong).toEqual([])
  })

  it('fits a screen of 320 pixels, and has each of its places once', async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('main [id]')].map(({ id }) => id)
      return {
        width: document.documentElement.scrollWidth,
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        nowhere: [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
          .filter((id) => document.getElementById(id) === null),
      }
    })

    expect(found).toEqual({ width: 320, twice: [], nowhere: [] })
  })
})

describe('the diagram', () => {
  it.each(['light', 'dark'] as const)('can be read in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await open('fluencyBoxLockedAndReset')
    const contrasts = await page.locator('.diagram text').evaluateAll((texts) => {
      const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
      const luminance = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
          const part = channel / 255
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      return texts
        .flatMap((text) => [text, ...text.querySelectorAll('tspan')])
        .map((text) => {
          const { fill, stroke } = getComputedStyle(text)
          const [light = 0, dark = 0] = [luminance(fill), luminance(stroke)].sort((one, other) => other - one)
          return (light + 0.05) / (dark + 0.05)
        })
    })

    expect(contrasts.length).toBeGreaterThan(50)
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5)
  })

  it('is reached by the keyboard where it is wider than the screen', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await open('thunderVerifyByLink')
    const region = page.getByRole('region', { name: 'Sequence diagram' })
    await region.focus()
    await page.keyboard.press('End')

    expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true)
    expect(await region.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})

/** What a service says in a reply, whichever way: its texts without the word that all of its failures have. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.trim()]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === 'status' ? [] : textsIn(inner)))
}
