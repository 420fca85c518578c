/** What counts as a secret by its name, and the secrets of one call. */

/** Stands where a secret was. */
export const mark = '•••'

const secretWords = /passw(?:or)?d|secret|token/i

/** Whether a parameter, a field or a member of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return secretWords.test(name)
}

/** Whether a name speaks of tokens alone, as the `tokens` of a reply. */
export function isTokenName(name: string): boolean {
  return /token/i.test(name) && !/passw(?:or)?d|secret/i.test(name)
}

/** Whether a header of this name holds a secret. */
export function isSecretHeader(name: string): boolean {
  return /authorization$|^(?:set-)?cookie2?$|api-?key$/i.test(name) || secretWords.test(name)
}

/** Hides secrets where they stand, and remembers them, so that they can be hidden wherever else they appear. */
export interface Secrets {
  readonly found: ReadonlySet<string>
  /** @returns what is shown instead. That a secret is empty is no secret. */
  hide(value: string): string
}

export function createSecrets(): Secrets {
  const found = new Set<string>()
  return {
    found,
    hide(value) {
      if (value === '') return ''
      found.add(value)
      return mark
    },
  }
}
