/** A state as text for a link, and back: JSON, deflated, in the alphabet of base64url (RFC 4648, 5). */
import { checkedState, type Kept, NoState } from './kept.ts'

/** Longer links are cut off by mail programs, chats and browsers alike. */
export const longestLink = 500_000

/** What a link may grow to when it is inflated: a few kilobytes can hold gigabytes. */
const largestState = 16 * 1_024 * 1_024

export async function linkText(state: Kept): Promise<string> {
  const bytes = await collected(new Blob([JSON.stringify(state)]).stream().pipeThrough(deflate()))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** @throws NoState if the text is cut off, too large, or no state of this page. */
export async function stateOfLink(text: string): Promise<Kept> {
  if (text.length > longestLink) throw new NoState('It is too long.')
  return checkedState(await contentOf(text))
}

async function contentOf(text: string): Promise<unknown> {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const inflated = await collected(new Blob([bytes]).stream().pipeThrough(inflate()))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(inflated))
  } catch (error) {
    if (error instanceof NoState) throw error
    throw new NoState('It is cut off, or was changed on its way.')
  }
}

const deflate = () => new CompressionStream('deflate-raw')
const inflate = () => new DecompressionStream('deflate-raw')

/** @throws NoState if more comes than a page can hold. */
async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = stream.getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) continue
    size += value.length
    if (size > largestState) {
      void reader.cancel()
      throw new NoState('It is too large.')
    }
    parts.push(new Uint8Array(value))
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
