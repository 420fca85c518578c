/** The built site on a static host, and pages of it in the browser of this run. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { browserPages, type PageOptions, type WatchedPage } from '../support/browser-page.ts'
import { shared } from '../support/shared.ts'
import { type StaticHost, serveFolder } from '../support/static-host.ts'

export interface SitePageOptions extends PageOptions {
  /** Where another host has the site, with a slash at the end. Default: the host of the file. */
  readonly siteUrl?: string
}

export interface SitePages {
  readonly site: StaticHost
  readonly browser: Browser
  /** Opens a page of the site, by its address below it, in a context that ends with the test. */
  open(path?: string, options?: SitePageOptions): Promise<Page>
  /** The same for a page that several tests of the file share. */
  openForFile(path?: string, options?: PageOptions): Promise<WatchedPage>
}

/** @param base the path below which the site stands, with a slash at both ends. */
export async function serveSite(base = '/docs/'): Promise<StaticHost> {
  const { folder } = await shared('site')
  return serveFolder(folder, base)
}

/** Serves the site before the tests of a file. */
export function sitePages(base?: string): SitePages {
  const pages = browserPages()
  let served: StaticHost | undefined
  beforeAll(async () => {
    served = await serveSite(base)
  })
  afterAll(() => served?.close())

  const site = () => {
    if (served === undefined) throw new Error('The site is there while a test runs, and not before.')
    return served
  }
  return {
    get site() {
      return site()
    },
    get browser() {
      return pages.browser
    },
    open: (path = '', { siteUrl = site().url, ...options } = {}) => pages.open(siteUrl + path, options),
    openForFile: (path = '', options) => pages.openForFile(site().url + path, options),
  }
}
