/** Which world a request is about, and where in it: by a header or by the beginning of its path. */
import { roomName } from './room-name.ts'

export interface Destination {
  /** `undefined` for the world that all share. */
  readonly room: string | undefined
  /** The path without the name of the world. */
  readonly path: string
  /** Where the request goes, with the name of the world in its path. */
  readonly url: URL
}

/** What is wrong with a request that names worlds in a way that makes no sense. */
export class NoDestination extends Error {
  override readonly name = 'NoDestination'
}

const header = 'x-mock-session'

/** @throws NoDestination if the name cannot be one, or if header and path name two worlds. */
export function destinationOf(headers: Readonly<Record<string, string>>, url: URL): Destination {
  const inHeader = headers[header]
  const inPath = url.pathname.startsWith('/@') ? /^\/@([^/]*)/.exec(url.pathname)?.[1] : undefined
  if (inHeader === undefined && inPath === undefined) return { room: undefined, path: url.pathname, url }

  for (const name of [inHeader, inPath]) {
    if (name !== undefined && !roomName.test(name)) {
      throw new NoDestination('The name of a session is 1 to 64 letters, digits and . _ - after a letter or digit.')
    }
  }
  if (inHeader !== undefined && inPath !== undefined && inHeader !== inPath) {
    throw new NoDestination('X-Mock-Session and the path name two sessions.')
  }
  if (inPath !== undefined) return { room: inPath, path: url.pathname.slice(inPath.length + 2) || '/', url }
  const prefixed = new URL(url)
  prefixed.pathname = `/@${inHeader}${url.pathname}`
  return { room: inHeader, path: url.pathname, url: prefixed }
}
