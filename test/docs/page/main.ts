/** A page that runs snippets against the five services, which answer in the page. */

import { getResponse } from 'msw'
import '../../../node_modules/@astrojs/starlight/dist/style/props.css'
import './page.css'
import type { SessionEvent, Slug, SnippetHost } from '../../../docs/sandbox/snippet/host.ts'
import { type Line, type Outcome, type Run, runSnippet } from '../../../docs/sandbox/snippet/runner.ts'
import { createMocks } from '../../../mocks/mocks.ts'
import { showPane } from './pane.tsx'

export interface SnippetRun {
  readonly outcome: Outcome
  readonly lines: readonly Line[]
  readonly events: readonly string[]
  /** Method and URL of what reached the page. */
  readonly requests: readonly string[]
  /** How many of them were given up. */
  readonly aborted: number
}

export interface SnippetRunner {
  /** Who answers, from then on. */
  answers: 'the services' | 'nobody' | 'a redirect that the browser hides'
  /** Begins a run, which is the last one from then on. */
  start(source: string): void
  stop(): void
  /** What the last run has said so far. */
  lines(): readonly Line[]
  /** What has reached the page since the last `run`. */
  requests(): readonly string[]
  /** How the last run ends. */
  last(): Promise<Outcome | undefined>
  run(source: string): Promise<SnippetRun>
  reset(): Promise<void>
  openMailedLink(to: string): Promise<number>
}

declare global {
  interface Window {
    snippets: SnippetRunner
  }
}

// As Starlight chooses between light and dark.
document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark'

const origin = 'https://accounts.example.com'
const mocks = createMocks({ origin })
const handlers = [...mocks.handlers()]

async function answer(request: Request): Promise<Response> {
  const response = await getResponse(handlers, request)
  if (response === undefined) throw new TypeError('Nobody answers there.')
  return response
}

const events: string[] = []
const requests: string[] = []
let aborted = 0
let lines: Line[] = []
let last: Run | undefined

const host: SnippetHost = {
  baseUrl: (slug) => `${origin}/${slug}`,
  async fetch(request) {
    requests.push(`${request.method} ${request.url}`)
    if (window.snippets.answers === 'the services') return answer(request)
    if (window.snippets.answers !== 'nobody') return Response.error()
    return new Promise((_, reject) => {
      request.signal.addEventListener('abort', () => {
        aborted += 1
        reject(request.signal.reason)
      })
    })
  },
  onSession(slug: Slug, event: SessionEvent) {
    events.push(`${slug} ${event.type}${event.type === 'expired' ? ` ${event.reason}` : ''}`)
  },
}

function begin(source: string): { readonly run: Run; readonly lines: Line[] } {
  const own: Line[] = []
  lines = own
  last = runSnippet(source, host, { onLine: (line) => own.push(line) })
  return { run: last, lines: own }
}

window.snippets = {
  answers: 'the services',
  start: (source) => void begin(source),
  stop: () => last?.stop(),
  lines: () => lines,
  requests: () => requests,
  last: async () => last?.done,
  async run(source) {
    for (const list of [events, requests]) list.length = 0
    aborted = 0
    const { run, lines } = begin(source)
    return { outcome: await run.done, lines, events: [...events], requests: [...requests], aborted }
  },
  reset: () => mocks.reset(),
  async openMailedLink(to) {
    const [link = ''] = (await mocks.mailbox.latest(to))?.links ?? []
    return (await answer(new Request(link))).status
  },
}
showPane(host)
