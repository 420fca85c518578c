/**
 * What openapi-fetch makes in place of a `Request`: where to, and what with. Every attempt then gets a `Request` of its
 * own, with the credential, the redirect rule and the time limit of that attempt. Nothing is cloned: the body is a text,
 * a form or a Blob, which can be sent as often as needed.
 */
export class Draft {
  readonly url: string
  readonly init: RequestInit & { method: string; headers: Headers; duplex?: 'half' }

  constructor(url: string, init: RequestInit) {
    // A path parameter of `.` or `..` would climb to another endpoint: URLs resolve it before anything is sent.
    if (/\/\.\.?(?:[/?#]|$)/.test(url)) throw new TypeError('A path parameter may not be "." or "..".')
    this.url = url
    const headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers)
    this.init = { ...init, method: init.method ?? 'GET', headers }
    // The Fetch standard wants it said.
    if (!this.repeatable) this.init.duplex = 'half'
  }

  /** A stream is used up by the first attempt. */
  get repeatable(): boolean {
    return !(this.init.body instanceof ReadableStream)
  }
}
