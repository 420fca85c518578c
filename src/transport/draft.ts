/** What is to be sent, before any attempt. */

/**
 * Every attempt gets a `Request` of its own, made from this, with the credential and the time limit of that attempt.
 * Nothing is cloned: the body is a text, a form or a Blob, which can be sent as often as needed.
 */
export interface Draft {
  readonly url: string
  readonly init: DraftInit
  /** A stream is used up by the first attempt. */
  readonly repeatable: boolean
}

/** Headers by their names in lower case: plain, because making `Headers` twice would take as long as all else. */
export type PlainHeaders = Record<string, string>

export interface DraftInit extends RequestInit {
  readonly method: string
  readonly headers: PlainHeaders
}

/** @throws TypeError for a path parameter that would climb to another endpoint: URLs resolve it before anything is sent. */
export function draftOf(url: string, init: DraftInit): Draft {
  if (/\/\.\.?(?:[/?#]|$)/.test(url)) throw new TypeError('Path parameters may not be dots.')
  const repeatable = !(init.body instanceof ReadableStream)
  // The Fetch standard wants it said for a stream.
  return { url, repeatable, init: repeatable ? init : { ...init, ...{ duplex: 'half' } } }
}
