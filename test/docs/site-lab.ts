/** The built site and a browser, for all tests of a file. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { type Site, serveSite } from './site.ts'

export interface SiteLab {
  readonly site: Site
  readonly browser: Browser
}

/** @param base the path below which the site stands, with a slash at both ends. */
export function siteLab(base?: string): SiteLab {
  let running: SiteLab | undefined
  beforeAll(async () => {
    const [site, browser] = await Promise.all([serveSite(base), launchChromium()])
    running = { site, browser }
  })
  afterAll(async () => {
    await running?.browser.close()
    await running?.site.close()
  })
  const lab = () => {
    if (running === undefined) throw new Error('The site is there while a test runs, and not before.')
    return running
  }
  return {
    get site() {
      return lab().site
    },
    get browser() {
      return lab().browser
    },
  }
}
