/** How a test file asks for what is made once for the whole run: see `shared/resources.ts`. */
import { type Browser, chromium } from 'playwright-core'
import { inject } from 'vitest'
import type { ResourceName, SharedResources } from './shared/resources.ts'

/**
 * Waits until the resource is there; the first that asks lets it be made.
 * @throws Error if it cannot be made.
 */
export async function shared<Name extends ResourceName>(name: Name): Promise<SharedResources[Name]> {
  const reply = await fetch(inject('sharedUrl') + name)
  if (!reply.ok) throw new Error(`The shared resource ${name} could not be made.\n${await reply.text()}`)
  return (await reply.json()) as SharedResources[Name]
}

/**
 * A connection to the Chromium of this run: the headless shell, or the whole browser where the test project says so. Closing it
 * closes the contexts that were opened through it, and no others.
 */
export async function connectBrowser(): Promise<Browser> {
  const { wsEndpoint } = await shared(process.env.LATCHKEY_BROWSER === 'whole' ? 'wholeBrowser' : 'browser')
  return chromium.connect(wsEndpoint)
}
