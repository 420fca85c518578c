/** What the guides take from elsewhere is all there: the warnings of the contract, the presets, the sources. */
import { readdir, readFile } from 'node:fs/promises'
import { parse, TEXT_NODE, type TextNode, walkSync } from 'ultrahtml'
import { describe, expect, it } from 'vitest'
import { isScalar, parseDocument, visit } from 'yaml'
import { warnings, warningsIn } from '../../docs/contract/warnings.ts'
import { presets } from '../../mocks/control/presets.ts'
import { contractRoot } from '../../openapi/tools/bundle.ts'
import { slugs } from '../../openapi/tools/services.ts'
import { shared } from '../support/shared.ts'

const { folder: siteFolder } = await shared('site')
const pageOf = (guide: string) => readFile(`${siteFolder}/guides/${guide}/index.html`, 'utf8')

/** Letters alone, so that neither Markdown nor line breaks make a difference. */
const letters = (text: string) => text.replaceAll(/&\w+;|&#\w+;/g, '').replaceAll(/[^A-Za-z0-9]/g, '')

function textOf(html: string): string {
  const texts: string[] = []
  walkSync(parse(html), (node) => {
    if (node.type === TEXT_NODE) texts.push((node as TextNode).value)
  })
  return letters(texts.join(''))
}

describe('the guide to security', () => {
  it.each(slugs)('has every warning that the files of %s have', async (slug) => {
    const folder = `${contractRoot}${slug}/`
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.yaml'))
    const written: string[] = []
    for (const file of files) {
      visit(parseDocument(await readFile(folder + file, 'utf8')), {
        Pair: (_, { key, value }) => {
          if (isScalar(key) && key.value === 'description' && isScalar(value)) written.push(...warningsIn(value.value))
        },
      })
    }
    const shown = textOf(await pageOf('security'))
    expect(written.length).toBeGreaterThan(0)
    for (const warning of written) expect(shown).toContain(letters(warning))
    const told = warnings.find(({ service }) => service.slug === slug)?.warnings ?? []
    expect(told).toHaveLength(written.length)
  })

  it('takes a warning for what it is', () => {
    expect(warningsIn('One.\n\n**Warning:** Two,\nthree.\n\nFour.')).toEqual(['Two, three.'])
    expect(warningsIn('About **Warning:** in a sentence')).toEqual([])
    expect(warningsIn(undefined)).toEqual([])
  })
})

describe('the guide for QA', () => {
  it('has every preset', async () => {
    const shown = textOf(await pageOf('qa'))
    for (const { name, description } of presets) expect(shown).toContain(letters(name) + letters(description))
  })
})

describe('the guide to sessions', () => {
  it('draws the one refresh, and loads nothing for it', async () => {
    const page = await pageOf('sessions')
    const [figure = ''] = /<figure[\s\S]*?<\/figure>/.exec(page) ?? []
    expect(figure).toContain('Screen A')
    expect(figure).not.toMatch(/url\(['"]?http|@import/)
  })
})

describe('a guide', () => {
  it('shows sources as they are', async () => {
    for (const [guide, file] of [
      ['front-end', 'react/src/session.ts'],
      ['front-end', 'react/src/problem.ts'],
      ['qa', 'qa/playwright/mocks.ts'],
      ['testing-with-msw', 'react/src/demo/keep-state.ts'],
    ] as const) {
      const source = await readFile(new URL(`../../docs/examples/${file}`, import.meta.url), 'utf8')
      expect(textOf(await pageOf(guide)), file).toContain(letters(source))
    }
  })
})
