/**
 * What happens in the chosen world, told as it happens.
 *
 * - There is one stream, of the world that is looked at; choosing another world ends it and begins another.
 * - A stream that ends or fails is opened again, after a wait that doubles from a quarter of a second to eight seconds.
 * - Whatever was missed meanwhile is not told: each opening is, so that lists can be read anew.
 */
import { effect, signal } from '@preact/signals'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { world } from '../state/address.ts'
import { controlFetch } from './client.ts'
import type { WorldEvent } from './types.ts'

export type LiveEvent = WorldEvent | { readonly type: 'opened' }

/** Whether what the page shows is what there is. */
export const liveState = signal<'connecting' | 'live' | 'reconnecting'>('connecting')

const firstWaitMs = 250
const longestWaitMs = 8_000

const listeners = new Set<(event: LiveEvent) => void>()

/** The listener stays for the life of the page. */
export function onLive(listener: (event: LiveEvent) => void): void {
  listeners.add(listener)
}

export function startLive(): void {
  effect(() => {
    void world.value
    const leaving = new AbortController()
    liveState.value = 'connecting'
    void follow(leaving.signal)
    return () => leaving.abort()
  })
}

async function follow(signal: AbortSignal): Promise<void> {
  let waitMs = firstWaitMs
  while (!signal.aborted) {
    try {
      const reply = await controlFetch(new Request('/_mock/v1/events', { signal }))
      if (reply.ok && reply.body !== null) {
        liveState.value = 'live'
        waitMs = firstWaitMs
        tell({ type: 'opened' })
        await readEvents(reply.body, signal)
      }
    } catch {
      // The server has gone, or the world has: either way the stream is opened again.
    }
    if (signal.aborted) return
    liveState.value = 'reconnecting'
    await new Promise((resolve) => setTimeout(resolve, waitMs))
    waitMs = Math.min(waitMs * 2, longestWaitMs)
  }
}

async function readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>, signal: AbortSignal): Promise<void> {
  const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream()).getReader()
  for (;;) {
    const { done, value } = await events.read()
    // What is left of the stream of another world is not told.
    if (done || signal.aborted) return
    const data: unknown = value.data === '' ? {} : JSON.parse(value.data)
    const event = asEvent(value.event, data)
    if (event !== undefined) tell(event)
  }
}

/** The server sends what its description says; kinds that this page does not know are left alone. */
function asEvent(type: string | undefined, data: unknown): WorldEvent | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  if (type === 'call') return { type, call: data } as WorldEvent
  if (type === 'mail' || type === 'clock' || type === 'faults' || type === 'state')
    return { type, ...data } as WorldEvent
  return undefined
}

function tell(event: LiveEvent): void {
  for (const listener of listeners) listener(event)
}
