/** What the catalogue is narrowed to, and how an address says it. What an address makes no sense of is left out. */

export interface Filter {
  /** The slug of a service, or nothing for all of them; so with the others. */
  readonly service: string
  readonly operation: string
  readonly code: string
  readonly text: string
  readonly failures: boolean
}

/** The values that there are. */
export interface Choices {
  readonly services: ReadonlySet<string>
  readonly operations: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
}

export const everything: Filter = { service: '', operation: '', code: '', text: '', failures: false }

const longestText = 200

export function filterOf(query: URLSearchParams, { services, operations, codes }: Choices): Filter {
  const known = (name: string, values: ReadonlySet<string>) => {
    const value = query.get(name) ?? ''
    return values.has(value) ? value : ''
  }
  return {
    service: known('service', services),
    operation: known('operation', operations),
    code: known('code', codes),
    text: (query.get('text') ?? '').trim().slice(0, longestText),
    failures: query.get('failures') === 'only',
  }
}

/** Begins with a question mark, or is empty where all is shown. */
export function queryOf({ service, operation, code, text, failures }: Filter): string {
  const pairs = Object.entries({ service, operation, code, text, failures: failures ? 'only' : '' })
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== ''))
  return query.size === 0 ? '' : `?${query}`
}
