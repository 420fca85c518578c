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

interface DraftInit extends RequestInit {
  readonly method: string
  readonly headers: Headers
  /** The Fetch standard wants it said for a stream. */
  readonly duplex: 'half'
}

/** @throws TypeError for a path parameter that would climb to another endpoint: URLs resolve it before anything is sent. */
export function draftOf(url: string, init: RequestInit): Draft {
  if (/\/\.\.?(?:[/?#]|$)/.test(url)) throw new TypeError('Path parameters may not be dots.')
  const { method = 'GET', headers, body } = init
  return {
    url,
    // Headers of its own: a credential will be among them.
    init: { ...init, method, headers: new Headers(headers), duplex: 'half' },
    repeatable: !(body instanceof ReadableStream),
  }
}
