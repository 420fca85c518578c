/**
 * The memory of the journal: the newest calls, with the beginnings of their bodies. It copies what it keeps of bytes, lest
 * a few letters hold on to a buffer of many megabytes, and it reads nothing.
 */
import type { RecordedCall } from './entry.ts'

export interface KeptBody {
  /** The whole body, or its beginning. */
  readonly content: string | Uint8Array
  /** Of the whole body, in bytes, where only its beginning was kept. */
  readonly fullSize: number | undefined
}

/** How large the whole body was, in bytes. Measuring a text takes long, so it is left to those who look. */
export function sizeOf({ content, fullSize }: KeptBody): number {
  return fullSize ?? (typeof content === 'string' ? encoder.encode(content).length : content.length)
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
  /** Bytes, or letters, of all bodies together; the oldest calls go first. Default: 32 MiB. */
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
  // A ring: a map in which one is deleted for each that comes sorts itself out every now and then.
  const ring: (KeptCall | undefined)[] = new Array(maxCalls).fill(undefined)
  let oldest = 1
  let newest = 0
  let totalLength = 0

  const get = (id: number) => (id >= oldest && id <= newest ? ring[id % maxCalls] : undefined)
  const dropOldest = () => {
    const dropped = get(oldest)
    if (dropped !== undefined) totalLength -= lengthOf(dropped)
    ring[oldest % maxCalls] = undefined
    oldest += 1
  }

  return {
    add(call) {
      while (newest - oldest + 1 >= maxCalls) dropOldest()
      newest += 1
      const kept: KeptCall = {
        id: newest,
        call: withoutBytes(call),
        requestBody: keepBody(call.request.body),
        replyBody: call.reply === undefined ? noBody : keepBody(call.reply.body),
      }
      ring[newest % maxCalls] = kept
      totalLength += lengthOf(kept)
      while (oldest < newest && totalLength > maxTotalBytes) dropOldest()
      return kept
    },
    get,
    *newestFirst() {
      for (let id = newest; id >= oldest; id--) {
        const kept = get(id)
        if (kept !== undefined) yield kept
      }
    },
    clear() {
      while (oldest <= newest) dropOldest()
    },
  }
}

const noBody: KeptBody = { content: '', fullSize: undefined }
const encoder = new TextEncoder()

/** Not the object itself where it holds on to a buffer of many megabytes; a text is kept as it is anyway. */
function withoutBytes(call: RecordedCall): KeptCall['call'] {
  const { request, reply } = call
  if (request.body.length === 0 && typeof reply?.body !== 'object') return call
  return {
    ...call,
    request: { method: request.method, url: request.url, headers: request.headers },
    reply: reply && { status: reply.status, headers: reply.headers },
  }
}

function lengthOf({ requestBody, replyBody }: KeptCall): number {
  return requestBody.content.length + replyBody.content.length
}

/** How many bytes a letter (a UTF-16 code unit) takes at most in UTF-8. */
const bytesOfLetter = 3

function createBodyKeeper(maxBytes: number): (body: string | Uint8Array) => KeptBody {
  return (body) => {
    if (body.length === 0) return noBody
    if (typeof body !== 'string') {
      const fullSize = body.length > maxBytes ? body.length : undefined
      return { content: new Uint8Array(body.subarray(0, maxBytes)), fullSize }
    }
    if (body.length * bytesOfLetter <= maxBytes) return { content: body, fullSize: undefined }
    const bytes = encoder.encode(body)
    if (bytes.length <= maxBytes) return { content: body, fullSize: undefined }
    return { content: bytes.slice(0, maxBytes), fullSize: bytes.length }
  }
}
