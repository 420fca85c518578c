/** Every snippet to begin with, run against the services as its readers run it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { samplesOf } from '../../docs/sandbox/snippet/samples.ts'
import { slugs } from '../../openapi/tools/services.ts'
import { type SnippetPages, snippetPages } from './snippet-page.ts'

let pages: SnippetPages
let page: Page

beforeAll(async () => {
  pages = await snippetPages()
  page = await pages.open()
})
beforeEach(() => page.evaluate(() => window.snippets.reset()))
afterAll(() => pages.close())

const samples = slugs.flatMap((slug) => samplesOf(slug).map((sample) => ({ slug, ...sample })))

/** Runs the sample with this title. */
async function run(slug: string, title: string) {
  const sample = samples.find((known) => known.slug === slug && known.title === title)
  if (sample === undefined) throw new Error(`There is no sample ${slug}: ${title}.`)
  const { outcome, lines, events } = await page.evaluate((text) => window.snippets.run(text), sample.source)
  return { outcome, said: lines.map(({ text }) => text), events: events.map((event) => event.replace(`${slug} `, '')) }
}

const errors = 'Handle what can go wrong'

/** What each says in a world in which nothing has happened yet. */
const expected = [
  {
    slug: 'fluency-box',
    title: 'Sign up, sign in and change the account',
    said: ['Ada has a new account.', 'Signed in as Ada Lovelace.', 'Ada +1 555 0199'],
    events: ['signed-in'],
  },
  {
    slug: 'fluency-box',
    title: 'Watch the session renew itself',
    said: ['Session: signed-in', 'Session: refreshed', 'Grace Grace'],
    events: ['signed-in', 'refreshed'],
  },
  {
    slug: 'fluency-box',
    title: errors,
    said: [
      'The account of nobody: sign in first (signed-out).',
      'A wrong password: invalid_credentials (401)',
      'A reset for nobody: not_found',
    ],
    events: [],
  },
  {
    slug: 'nwapp',
    title: 'Sign up and show the account',
    said: [
      'Ada has a new account, and is signed in.',
      expect.stringContaining('firstName: "Ada"'),
      'Who is signed in now: undefined',
    ],
    events: ['signed-in', 'signed-out'],
  },
  {
    slug: 'nwapp',
    title: 'Watch the session renew itself',
    said: ['Session: signed-in', 'Session: refreshed', 'Grace Grace'],
    events: ['signed-in', 'refreshed'],
  },
  {
    slug: 'nwapp',
    title: errors,
    said: [
      'The account of nobody: sign in first (signed-out).',
      'A wrong password: invalid_credentials (400) ',
      'An address that is none: invalid_input (400) { email: ["Enter a valid email address."] }',
    ],
    events: [],
  },
  {
    slug: 'thunder',
    title: 'Sign up, sign in and change the account',
    said: ['Ada has a new account.', expect.stringContaining('properties: { theme: "dark", language: "en" }')],
    events: ['signed-in'],
  },
  {
    slug: 'thunder',
    title: 'Change the password, and stay signed in',
    said: [
      'Session: signed-in',
      'Session: refreshed',
      expect.stringMatching(/^Still signed in as grace-/),
      'And elsewhere with the new password.',
    ],
    events: ['signed-in', 'refreshed', 'signed-in'],
  },
  {
    slug: 'thunder',
    title: errors,
    said: [
      'The account of nobody: sign in first (signed-out).',
      'An unknown address: not_found (404)',
      'A wrong key of the application: application_unauthorized (401)',
    ],
    events: [],
  },
  {
    slug: 'notes',
    title: 'Sign up, verify the address, sign in',
    said: ['Ada has a new account.', 'Open the link in the mail to Ada, then run this again.'],
    events: [],
  },
  {
    slug: 'notes',
    title: errors,
    said: [
      'An unknown user name: not_found (406)',
      expect.stringMatching(/^POST https:\/\/nowhere\.example\.com\/auth\/login was not sent/),
      expect.stringMatching(/^Where nobody answers: /),
      'A password that is too short: invalid_input (400)',
    ],
    events: [],
  },
  {
    slug: 'fittrackee',
    title: 'Sign up, show the account and change it',
    said: ['Ada has a new account, and is signed in.', '{ username: "ada", firstName: "Ada", location: "London" }'],
    events: ['signed-in'],
  },
  {
    slug: 'fittrackee',
    title: 'Watch the session from its beginning to its end',
    said: [
      'Session: signed-in',
      'It lasts for 30 days, and cannot be renewed.',
      'Session: signed-out',
      'Please sign in first (signed-out).',
    ],
    events: ['signed-in', 'signed-out'],
  },
  {
    slug: 'fittrackee',
    title: errors,
    said: [
      'The account of nobody: sign in first (signed-out).',
      'A wrong password: invalid_credentials (404) ',
      expect.stringContaining('A short user name and a short password: invalid_input (400) {'),
    ],
    events: [],
  },
] as const

/** It takes what the reader does in between, and has a test of its own. */
const needsMail = { slug: 'notes', title: 'Watch the session renew itself' }

describe('a snippet to begin with', () => {
  it.each(expected)('does what it says: $slug, $title', async ({ slug, title, said, events }) => {
    expect(await run(slug, title)).toEqual({ outcome: 'finished', said, events })
  })

  it.each(expected.filter(({ title }) => /account|sign in$/.test(title)))(
    'runs a second time on what the first has left: $slug, $title',
    async ({ slug, title }) => {
      await run(slug, title)
      const { outcome, said } = await run(slug, title)
      expect(outcome).toBe('finished')
      expect(said[0]).toMatch(/already/)
    },
  )

  it('waits for the reader to open a mail', async () => {
    await run('notes', 'Sign up, verify the address, sign in')
    expect(await page.evaluate(() => window.snippets.openMailedLink('ada@example.com'))).toBe(200)
    const { said } = await run('notes', 'Sign up, verify the address, sign in')
    expect(said).toEqual(['Ada has an account already.', expect.stringMatching(/^Ada is signed in: \{/)])
    expect(await run(needsMail.slug, needsMail.title)).toEqual({
      outcome: 'finished',
      said: ['Session: signed-in', 'Session: refreshed', 'The reply: 404', 'The session lasts longer: true'],
      events: ['signed-in', 'refreshed'],
    })
  })

  it('is one of these', () => {
    const names = samples.map(({ slug, title }) => `${slug}: ${title}`)
    expect(names.toSorted()).toEqual([...expected, needsMail].map(({ slug, title }) => `${slug}: ${title}`).toSorted())
  })
})
