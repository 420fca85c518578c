/** Sends what lies on the desk, and tells what came of it in the words of whoever sent it. */
import { computed, signal } from '@preact/signals'
import { isLatchkeyError } from '../../../src/index.ts'
import { rawOf, requestOf } from '../call/raw.ts'
import { isApiOutcome, type Way, wayOf } from '../call/way.ts'
import { partsOf } from '../form/request.ts'
import { baseOf } from '../world/place.ts'
import type { Sandbox } from './sandbox.ts'

export interface Outcome {
  /** As code: what was run. */
  readonly shown: string
  readonly kind: 'good' | 'refused' | 'failed'
  /** What it gave or threw, in a line. */
  readonly words: string
}

export interface Sending {
  readonly isUnderWay: { readonly value: boolean }
  readonly outcome: { value: Outcome | undefined }
  /** The way that the form's call takes, or why it can take none. */
  readonly way: { readonly value: Way | Error }
  readonly isByHand: { readonly value: boolean }
  send(): Promise<void>
  /** Writes the form's request out, to be changed by hand. */
  writeOut(): Promise<void>
}

export function createSending({ desk, clients, exchanges }: Sandbox): Sending {
  const isUnderWay = signal(false)
  const outcome = signal<Outcome | undefined>(undefined)
  const files = () => desk.files.get(desk.operation.peek().operationId)

  const way = computed<Way | Error>(() => {
    const [operation, values] = [desk.operation.value, desk.values.value]
    try {
      return wayOf({ operation, values, parts: partsOf(operation, values, files()) })
    } catch (error) {
      return asError(error)
    }
  })
  const isByHand = computed(() => desk.byHand.value.includes(desk.operation.value.operationId))

  const sendByHand = async (): Promise<Outcome> => {
    const { slug, operationId } = desk.operation.peek()
    const raw = desk.raws.peek()[operationId]
    if (raw === undefined) throw new TypeError('Nothing is written yet.')
    const request = requestOf(raw, baseOf(slug))
    const shown = `fetch('${raw.path}', { method: '${raw.method}', … })`
    const reply = await exchanges.fetch('you', request)
    // A page may not look at a redirect that it does not follow; the exchanges show it.
    const words = reply.type === 'opaqueredirect' ? 'A redirect.' : `Status ${reply.status}.`
    return { shown, kind: reply.ok || reply.type === 'opaqueredirect' ? 'good' : 'refused', words }
  }

  const sendForm = async (): Promise<Outcome> => {
    const found = way.peek()
    if (found instanceof Error) throw found
    const { shown, run } = found
    const given = await run(clients)
    if (!isApiOutcome(given)) return { shown, kind: 'good', words: 'Done.' }
    if (given.error !== undefined) return { shown, kind: 'refused', words: `error: ${wordsOf(given.error)}` }
    return { shown, kind: 'good', words: 'data is the body of the reply.' }
  }

  return {
    isUnderWay,
    outcome,
    way,
    isByHand,
    async send() {
      if (isUnderWay.peek()) return
      isUnderWay.value = true
      outcome.value = undefined
      const found = way.peek()
      const shown = isByHand.peek() || found instanceof Error ? 'fetch' : found.shown
      try {
        outcome.value = await (isByHand.peek() ? sendByHand() : sendForm())
      } catch (error) {
        const kind = isLatchkeyError(error) && error.name === 'ApiError' ? 'refused' : 'failed'
        outcome.value = { shown, kind, words: `throws ${wordsOf(error)}` }
      } finally {
        isUnderWay.value = false
      }
    },
    async writeOut() {
      const operation = desk.operation.peek()
      const { path, query, headers, body } = partsOf(operation, desk.values.peek(), files())
      const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
      const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`
      const isForm = body instanceof FormData || body instanceof URLSearchParams
      const content = body === undefined || isForm ? body : JSON.stringify(body, null, 2)
      const type = typeof content === 'string' ? { 'content-type': 'application/json' } : {}
      const base = baseOf(operation.slug)
      const request = new Request(base + filled + search, {
        method: operation.method,
        headers: { ...type, ...headers },
        ...(content !== undefined && { body: content }),
      })
      desk.write(await rawOf(request, base))
      desk.setByHand(true)
    },
  }
}

function wordsOf(error: unknown): string {
  const { name, message } = asError(error)
  if (!isLatchkeyError(error)) return `${name}: ${message}`
  const code =
    error.name === 'ApiError' ? ` '${error.code}'` : error.name === 'SessionEndedError' ? ` '${error.reason}'` : ''
  return `${name}${code}: ${message}`
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown))
}
