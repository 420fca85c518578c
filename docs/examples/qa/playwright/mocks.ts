/** Playwright's `test`, with a world of the mocks for each test. Start the server first: `npx latchkey-mocks`. */
import { test as base } from '@playwright/test'

const control = `${process.env.MOCKS_URL ?? 'http://127.0.0.1:4010'}/_mock/v1`

/** Calls the control API in the world of this test: `mocks('POST', 'presets/demo')`. A refusal fails the test. */
type Mocks = <T>(method: string, path: string, data?: object) => Promise<T>

export const test = base.extend<{ mocks: Mocks }>({
  // Every request of the page names the test, so that the app itself needs no change.
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use, { testId, retry }) => {
    await use({ ...extraHTTPHeaders, 'X-Mock-Session': `${testId}-${retry}` })
  },
  mocks: [
    async ({ request }, use, testInfo) => {
      const call = async (method: string, path: string, data?: object) => {
        const reply = await request.fetch(`${control}/${path}`, { method, data })
        const text = await reply.text()
        if (!reply.ok()) throw new Error(`${method} ${path}: ${text}`)
        return text
      }
      await use(async (...args) => JSON.parse((await call(...args)) || 'null'))
      if (testInfo.status !== testInfo.expectedStatus) {
        for (const [name, path] of Object.entries({ 'calls.har': 'journal/har', 'state.json': 'state' })) {
          await testInfo.attach(name, { body: await call('GET', path), contentType: 'application/json' })
        }
      }
      await call('POST', 'reset')
    },
    { auto: true },
  ],
})
