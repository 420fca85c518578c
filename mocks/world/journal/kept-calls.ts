/**
 * The memory of the journal: the newest calls, with the beginnings of their bodies. It copies what it keeps of bytes, lest
 * a few letters hold on to a buffer of many megabytes, and it reads nothing.
 */
import type { RecordedCall } from './entry.ts'

export interface KeptBody {
  /** The whole body, or its beginning. */
  readonly content: string | Uint8Array
  /** Of the whole body, in bytes. */
  readonly size: number
  readonly truncated: boolean
}

export interface KeptCall {
  readonly id: number
  readonly call: Omit<RecordedCall, 'request' | 'reply'> & {
    readonly request: Omit<RecordedCall['request'], 'body'>
    readonly reply: Omit<NonNullable<RecordedCall['reply']>, 'body'> | undefined
  }
  readonly requestBody: KeptBody
  readonly replyBody: KeptBody
}

/** How much is kept. The newest call stays, however large it is. */
export interface Limits {
  /** Default: 1 000. */
  readonly maxCalls?: number
  /** Bytes of each body. Default: 64 KiB. */
  readonly maxBodyBytes?: number
  /** Bytes of all bodies together; the oldest calls go first. Default: 32 MiB. */
  readonly maxTotalBytes?: number
}

export interface KeptCalls {
  add(call: RecordedCall): KeptCall
  get(id: number): KeptCall | undefined
  /** Newest first. */
  newestFirst(): Iterable<KeptCall>
  /** Forgets all calls. The ids go on, so that whoever asks for the calls after the last one that they saw misses none. */
  clear(): void
}

export function createKeptCalls(limits: Limits = {}): KeptCalls {
  const { maxCalls = 1_000, maxBodyBytes = 64 * 1_024, maxTotalBytes = 32 * 1_024 * 1_024 } = limits
  const keepBody = createBodyKeeper(maxBodyBytes)
  const byId = new Map<number, KeptCall>()
  let oldest = 1
  let newest = 0
  let totalBytes = 0

  const dropOldest = () => {
    const dropped = byId.get(oldest)
    if (dropped !== undefined) totalBytes -= bytesOf(dropped)
    byId.delete(oldest)
    oldest += 1
  }

  return {
    add(call) {
      newest += 1
      const kept: KeptCall = {
        id: newest,
        call: {
          service: call.service,
          operation: call.operation,
          at: call.at,
          ms: call.ms,
          // Not the objects themselves, which hold on to the bodies.
          request: { method: call.request.method, url: call.request.url, headers: call.request.headers },
          reply: call.reply && { status: call.reply.status, headers: call.reply.headers },
          violations: call.violations,
          faults: call.faults,
        },
        requestBody: keepBody(call.request.body),
        replyBody: call.reply === undefined ? noBody : keepBody(call.reply.body),
      }
      byId.set(newest, kept)
      totalBytes += bytesOf(kept)
      while (oldest < newest && (byId.size > maxCalls || totalBytes > maxTotalBytes)) dropOldest()
      return kept
    },
    get: (id) => byId.get(id),
    *newestFirst() {
      for (let id = newest; id >= oldest; id--) {
        const kept = byId.get(id)
        if (kept !== undefined) yield kept
      }
    },
    clear() {
      byId.clear()
      oldest = newest + 1
      totalBytes = 0
    },
  }
}

const noBody: KeptBody = { content: '', size: 0, truncated: false }

function bytesOf({ requestBody, replyBody }: KeptCall): number {
  return keptBytes(requestBody) + keptBytes(replyBody)
}

function keptBytes({ content, size }: KeptBody): number {
  return typeof content === 'string' ? size : content.length
}

function createBodyKeeper(maxBytes: number): (body: string | Uint8Array) => KeptBody {
  const encoder = new TextEncoder()
  // Measures texts without making a new array for each.
  const scratch = new Uint8Array(maxBytes)
  return (body) => {
    if (body.length === 0) return noBody
    if (typeof body !== 'string') {
      const content = new Uint8Array(body.subarray(0, maxBytes))
      return { content, size: body.length, truncated: body.length > maxBytes }
    }
    const { read, written } = encoder.encodeInto(body, scratch)
    if (read === body.length) return { content: body, size: written, truncated: false }
    return { content: scratch.slice(0, written), size: encoder.encode(body).length, truncated: true }
  }
}
