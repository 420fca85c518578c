/**
 * Runs a snippet, one at a time. The snippet is a stranger's, because links carry it: it never runs in the page itself.
 *
 * - A new run stops the one before.
 * - A run ends when its code has ended and nothing that it began is under way, when it is stopped, or when it floods the page.
 * - After its end nothing is heard of it.
 */
import { createBridge } from './bridge.ts'
import { type Frame, openFrame } from './frame.ts'
import type { SnippetHost } from './host.ts'
import { type Line, maxLines, outwardOf } from './messages.ts'

export type { Line } from './messages.ts'

/** `failed`: an error went uncaught, and was told as a line. */
export type Outcome = 'finished' | 'failed' | 'stopped'

export interface Run {
  /** Never rejects. */
  readonly done: Promise<Outcome>
  /** Ends the run, even one that is in an endless loop. */
  stop(): void
}

export interface RunOptions {
  onLine(line: Line): void
}

/** A snippet is a page of text; a link could carry a book. In characters. */
const maxSource = 100_000
/** More than any honest snippet says. */
const maxMessages = 20_000

let current: Run | undefined

/**
 * @param source TypeScript with `import … from 'latchkey/…'` and `await` at its top level. Errors in it are lines.
 */
export function runSnippet(source: string, host: SnippetHost, { onLine }: RunOptions): Run {
  current?.stop()
  let frame: Frame | undefined
  let isOver = false
  let lines = 0
  let messages = 0
  let resolve: (outcome: Outcome) => void = () => {}
  const done = new Promise<Outcome>((settle) => {
    resolve = settle
  })

  const tell = (line: Line) => {
    lines += 1
    if (lines <= maxLines) onLine(line)
    if (lines === maxLines) onLine({ level: 'warn', text: `There is more output, which is not shown.` })
  }
  const bridge = createBridge(
    host,
    (message, transfer) => {
      if (!isOver) frame?.port.postMessage(message, transfer)
    },
    (text) => tell({ level: 'warn', text }),
  )
  const end = (outcome: Outcome) => {
    if (isOver) return
    isOver = true
    bridge.close()
    frame?.remove()
    resolve(outcome)
  }
  const fail = (text: string) => {
    if (isOver) return
    onLine({ level: 'error', text })
    end('failed')
  }

  const hear = (data: unknown) => {
    if (isOver) return
    messages += 1
    const message = outwardOf(data)
    if (messages > maxMessages) fail('The snippet was stopped, because it said more than the page can follow.')
    else if (message?.type === 'line') tell({ level: message.level, text: message.text, line: message.line })
    else if (message?.type === 'session') host.onSession(message.slug, message.event)
    else if (message?.type === 'request') void bridge.send(message)
    else if (message?.type === 'abort') bridge.abort(message.id)
    else if (message?.type === 'done') end(message.failed ? 'failed' : 'finished')
  }

  const start = async () => {
    if (source.length > maxSource) return fail(`The snippet is longer than ${maxSource} characters.`)
    const { default: code } = await import('./inside/main.ts?bundle')
    if (isOver) return
    frame = openFrame(code, source, fail)
    frame.port.onmessage = ({ data }) => hear(data)
  }
  start().catch(() => fail('What runs snippets could not be loaded.'))

  current = { done, stop: () => end('stopped') }
  return current
}
