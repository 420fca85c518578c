/** What went wrong with a call of the control API, in words for the person at the page. */

/** An error of the mock server (RFC 9457), or a call that did not reach it. */
export class Problem extends Error {
  override readonly name = 'Problem'
  /** The HTTP status; `undefined` if no answer came. */
  readonly status: number | undefined
  /** The line of a seed that is wrong. */
  readonly line: number | undefined

  constructor(title: string, status?: number, line?: number) {
    super(title)
    this.status = status
    this.line = line
  }
}

interface Outcome<Data> {
  readonly data?: Data
  readonly error?: unknown
  readonly response: Response
}

/**
 * What a call gave.
 * @throws Problem if the server answered with an error.
 */
export async function ok<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(error, response.status)
  // A reply without a body, such as a 204, has no data, and its type says so.
  return data as Data
}

export function problemOf(body: unknown, status: number): Problem {
  const { title, line } = typeof body === 'object' && body !== null ? (body as { title?: unknown; line?: unknown }) : {}
  const words = typeof title === 'string' ? title : `The server answered with status ${status}.`
  return new Problem(words, status, typeof line === 'number' ? line : undefined)
}

/** Whatever was thrown, as a problem that can be shown. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem(thrown instanceof Error ? thrown.message : String(thrown))
}
