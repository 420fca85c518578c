/** The control room while its server goes away and comes back. */
import { describe, expect, it } from 'vitest'
import { startMockServer } from '../../mocks/server/server.ts'
import { ada, consolePages, formOf, rows } from './console-page.ts'

const pages = consolePages()

describe('the live view', () => {
  it('says when it is cut off, and reads everything anew when it is back', async () => {
    const first = await startMockServer()
    const port = Number(new URL(first.url).port)
    const page = await pages.open('', { serverUrl: first.url })
    await page.getByText('Live', { exact: true }).waitFor()
    await first.close()
    await page.getByText('Reconnecting', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByRole('alert').getByText('The mock server cannot be reached.').first().waitFor()

    const second = await startMockServer({ port })
    await fetch(`${second.url}/notes/auth/signup`, formOf(ada))
    await page.getByText('Live', { exact: true }).waitFor()
    await expect.poll(() => rows(page).count()).toBe(1)
    await second.close()
  })
})
