/** Reads a copy of a message's body, and leaves the body to whom it is for. It never fails and never waits for long. */

/** The services' own replies are there at once; an override may answer with a stream that never ends. */
const replyPatienceMs = 100
/** Whoever answers a call mostly waits for its body too, so that a longer patience costs nothing. */
const requestPatienceMs = 5_000

/** The bytes of the body that are there in time, none where there is no body or it has been read already. */
export async function copiedBody(message: Request | Response): Promise<Uint8Array> {
  if (message.bodyUsed || message.body === null) return new Uint8Array()
  const reader = (message.clone().body as ReadableStream<Uint8Array>).getReader()
  const patienceMs = 'method' in message ? requestPatienceMs : replyPatienceMs
  const impatience = setTimeout(() => void reader.cancel().catch(() => undefined), patienceMs)
  const chunks: Uint8Array[] = []
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value)
  } catch {
    // What breaks the body off is for its reader to find; the copy has what came before.
  } finally {
    clearTimeout(impatience)
  }
  return joined(chunks)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
