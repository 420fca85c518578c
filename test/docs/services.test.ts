/** The comparison of the services is complete, and fits a desk and a phone. */
import { describe, expect, it } from 'vitest'
import { actions } from '../../docs/contract/comparison/actions.ts'
import { methodsOf } from '../../docs/contract/comparison/methods.ts'
import { topics } from '../../docs/contract/comparison.ts'
import { operations, services } from '../../docs/contract/contract.ts'
import { sitePages } from './site.ts'

const pages = sitePages()

const aspect = (title: string) => topics.flatMap(({ aspects }) => aspects).find((each) => each.title === title)

describe('the comparison', () => {
  it('has every operation of the contract, and each below its own service', () => {
    const listed = actions.flatMap((action) => Object.entries(action.operations))
    expect([...new Set(listed.map(([, operationId]) => operationId))].sort()).toEqual(
      operations.map(({ operationId }) => operationId).sort(),
    )
    for (const [slug, operationId] of listed) {
      expect(operations.find((operation) => operation.operationId === operationId)?.slug).toBe(slug)
    }
  })

  it('has every method of the SDK, where the service offers what it does', () => {
    for (const { slug } of services) {
      for (const method of methodsOf(slug)) {
        const action = actions.find((each) => each.method === method)
        expect(action, `${slug} ${method}`).toBeDefined()
        if (method !== 'signOut') expect(action?.operations[slug], `${slug} ${method}`).toBeDefined()
      }
    }
    expect(methodsOf('notes')).toEqual(['signUp', 'signIn', 'signOut'])
  })

  it('shows every answer of every service, side by side on a desk and one below the other on a phone', async () => {
    const page = await pages.open('services/', { viewport: { width: 1280, height: 900 } })
    const rows = page.locator('.aspect')
    expect(await rows.getByRole('heading').allTextContents()).toEqual(
      topics.flatMap(({ aspects }) => aspects.map(({ title }) => title)),
    )
    expect(await page.locator('.aspect dl > div').count()).toBe(5 * (await rows.count()))
    const tops = () =>
      rows
        .first()
        .locator('dl > div')
        .evaluateAll((cells) => new Set(cells.map((cell) => cell.getBoundingClientRect().top)).size)
    expect(await tops()).toBe(1)
    await page.setViewportSize({ width: 320, height: 900 })
    expect(await tops()).toBe(5)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })

  it("names what a person types, and neither the key of an application nor what is one's own", () => {
    const typed = (topic: string) =>
      services.map(({ slug }) =>
        topics
          .find(({ id }) => id === topic)
          ?.aspects.find(({ title }) => title === 'What the form asks for')
          ?.cells[slug].lines.slice(0, -1)
          .join(', '),
      )
    expect(typed('sign-up')).toEqual([
      'First name, Last name, E-mail address, Phone number, User name, Password',
      'E-mail address, Password, First name, Last name',
      'E-mail address, Password',
      'User name, Password, E-mail address',
      'User name, E-mail address, Password, Password again',
    ])
    expect(typed('sign-in')).toEqual([
      'E-mail address, Password',
      'E-mail address, Password',
      'E-mail address, Password',
      'User name, Password',
      'E-mail address, Password',
    ])
  })

  it('shows the same failure in the form of each service', () => {
    const bodies = services.map(({ slug }) => aspect('A wrong password')?.cells[slug].example)
    expect(bodies).toEqual([
      'Invalid Credentials',
      '{ "error": "Email or password is incorrect.", "status": "Invalid request." }',
      'Unable to validate user with provided credentials. (User: ada@example.com)',
      '{ "error": "Password Mismatch" }',
      '{ "message": "Invalid credentials.", "status": "error" }',
    ])
  })
})
