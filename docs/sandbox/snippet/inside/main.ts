/**
 * The worker in which a snippet runs. It prepares what the snippet finds there (console, fetch, timers, the SDK), runs it,
 * and tells the page what comes of it. The page does not rely on any of this: see `frame.ts`.
 */

import { memoryStorage } from '../../../../src/session/storage.ts'
import type { Outward } from '../messages.ts'
import { compile } from './compile.ts'
import { tellConsole } from './console.ts'
import { provideCrypto } from './crypto.ts'
import { lineOf } from './errors.ts'
import { bridgeFetch } from './fetch.ts'
import { textOf } from './format.ts'
import { sdk } from './modules.ts'
import { watchTimers } from './pending.ts'

declare function importScripts(url: string): void

type Snippet = (require: (name: string) => unknown, exports: object) => Promise<void>

declare global {
  /** Set by the script of the snippet. */
  var latchkeySnippet: Snippet | undefined
}

function start(port: MessagePort, source: string): void {
  const post = (message: Outward, transfer: Transferable[] = []) => port.postMessage(message, transfer)
  let failed = false
  const fail = (error: unknown, line = lineOf(error)) => {
    failed = true
    post({
      type: 'line',
      level: 'error',
      text: error instanceof Error ? textOf(error) : `Thrown: ${textOf(error)}`,
      line,
    })
  }
  const pending = watchTimers()
  const done = () => pending.whenNone().then(() => post({ type: 'done', failed }))

  tellConsole((line) => post({ type: 'line', ...line }))
  globalThis.fetch = bridgeFetch(port, post, pending)
  // Samples keep sessions in it. Here it lasts as long as the run: there is no origin that could have one.
  Object.defineProperty(globalThis, 'localStorage', { value: memoryStorage() })
  Object.defineProperty(globalThis, 'sessionStorage', { value: memoryStorage() })
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault()
    fail(event.reason)
  })
  addEventListener('error', (event) => {
    event.preventDefault()
    const isRead = globalThis.latchkeySnippet !== undefined
    fail(isRead ? event.error : syntaxError(event.message), lineOf(event.error) ?? event.lineno)
    if (!isRead) done()
  })

  provideCrypto()

  let script: string
  try {
    script = compile(source)
  } catch (error) {
    fail(error)
    done()
    return
  }
  importScripts(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  const require = sdk((slug, event) => post({ type: 'session', slug, event }))
  globalThis.latchkeySnippet?.(require, {}).catch(fail).finally(done)
}

/** The browser puts the name of `importScripts` before what it has against the script. */
const syntaxError = (message: string) => new SyntaxError(message.replace(/^.*'importScripts'.*?: /, ''))

addEventListener('message', ({ data, ports: [port] }) => port && start(port, String(data)), { once: true })
