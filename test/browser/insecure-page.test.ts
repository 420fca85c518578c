/** A page without TLS on another machine, as QA often has it: the browser keeps from it what secure pages have. */
import { expect, it } from 'vitest'
import { startMockServer } from '../../mocks/server/server.ts'
import { bundled, sourceOf } from '../package/size.ts'
import { connectBrowser } from '../support/shared.ts'

it('a client signs in on a page without TLS, where there are no Web Locks and no randomUUID', async () => {
  const server = await startMockServer({ checks: 'off' })
  const browser = await connectBrowser()
  try {
    const script = await bundled(`export * from ${JSON.stringify(sourceOf('nwapp'))}`)
    await server.state.preset('verified')
    const page = await browser.newPage()
    const site = 'http://qa.example.test'
    await page.route(`${site}/**`, (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname === '/')
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>App</title>' })
      if (pathname === '/nwapp.js') return route.fulfill({ contentType: 'text/javascript', body: script })
      return route.fetch({ url: server.url + pathname }).then((response) => route.fulfill({ response }))
    })
    await page.goto(`${site}/`)
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    const email = await page.evaluate(`(async () => {
      const { createNwapp } = await import('/nwapp.js')
      const client = createNwapp({ baseUrl: location.origin + '/nwapp' })
      await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
      return (await client.getAccount()).email
    })()`)
    expect(email).toBe('ada@example.com')
  } finally {
    await browser.close()
    await server.close()
  }
})
