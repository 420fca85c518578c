/** What happens in a world as server-sent events (HTML, 9.2). */
import type { Events, WorldEvent } from '../../world/events.ts'

/** How many events may wait for a slow reader before it is cut off. */
const waitingEvents = 1_000
/** Often enough that no proxy takes the connection for dead. */
const heartbeatMs = 15_000

export const eventStreamHeaders = { 'content-type': 'text/event-stream' }

/**
 * @param closing ends the stream.
 * @param alive is called from time to time while somebody reads.
 */
export function eventStream(events: Events, closing: AbortSignal, alive: () => void): Response {
  const encoder = new TextEncoder()
  let stop: () => void = () => undefined

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (text: string) => {
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text))
          else end()
        }
        const unsubscribe = events.subscribe((event) => send(lineOf(event)))
        const heartbeat = setInterval(() => {
          alive()
          send(': still here\n\n')
        }, heartbeatMs)
        stop = () => {
          unsubscribe()
          clearInterval(heartbeat)
          closing.removeEventListener('abort', end)
        }
        const end = () => {
          stop()
          controller.close()
        }
        closing.addEventListener('abort', end)
        // Has the reply begin at once, so that its reader knows that it listens.
        send(': listening\n\n')
        if (closing.aborted) end()
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: waitingEvents }),
  )
  return new Response(body, { headers: eventStreamHeaders })
}

function lineOf({ type, ...event }: WorldEvent): string {
  const data = 'call' in event ? event.call : event
  return `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`
}
