/** What a test works with: the five services behind a base URL, and the world that they live in. */
import type { Mocks } from '../mocks.ts'
import type { Contract, ReplyKey } from '../services/contract.ts'

type ServiceName = 'fluencyBox' | 'nwapp' | 'thunder' | 'notes' | 'fittrackee'

export interface TestServices {
  readonly mocks: Pick<Mocks, 'clock' | 'mailbox' | 'faults' | 'journal' | 'settings' | 'configure' | 'reset'> & {
    readonly [Name in ServiceName]: Pick<Mocks[Name], 'addUser' | 'users'>
  }
  /** Bodies over this many bytes are refused; `undefined` where nothing limits them. */
  readonly maxBodyBytes: number | undefined
  /** Calls a service; the path begins with its slug. Redirects are not followed. */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

/** For each documented reply of each operation: what leads to it. */
export type ReplyScenarios<C extends Contract> = {
  readonly [Op in keyof C['operations']]: {
    readonly [Key in ReplyKey<C, Op>]: (services: TestServices) => Promise<Response>
  }
}

/** A request with a JSON body. */
export function json(method: string, body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }
}

/** A POST of an urlencoded form. */
export function form(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields), headers }
}

/** A text that is one byte over the limit of the server. */
export function tooLong({ maxBodyBytes }: TestServices): string {
  if (maxBodyBytes === undefined) throw new Error('Nothing limits the size of a body here.')
  return 'x'.repeat(maxBodyBytes + 1)
}

export async function jsonOf<T>(response: Response): Promise<T> {
  return (await response.json()) as T
}

/** The link of the newest mail to an address, as a path that `services.fetch` takes. */
export async function mailedLink(services: TestServices, to: string): Promise<string> {
  const link = (await services.mocks.mailbox.latest(to))?.links[0]
  if (link === undefined) throw new Error(`No mail with a link came to ${to}.`)
  const { pathname, search } = new URL(link)
  return pathname + search
}
