/** What the page does for a snippet. A snippet does nothing to the page but through this. */
import type { Slug } from '../../../openapi/tools/services.ts'
import type { SessionEvent } from '../../../src/session/events.ts'

export type { SessionEvent, Slug }

export interface SnippetHost {
  /** Where the page has the service: an absolute URL, to which the paths of the contract are added. */
  baseUrl(slug: Slug): string
  /**
   * Sends a request of a snippet. It is only asked for requests below a base URL; they carry no cookies, and redirects
   * to another origin fail in the browser's own `fetch` before they are followed.
   */
  fetch(request: Request): Promise<Response>
  /** What happened to the session of a client that the snippet has made. */
  onSession(slug: Slug, event: SessionEvent): void
}
