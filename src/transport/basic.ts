/** HTTP Basic credentials (RFC 7617), in UTF-8. */

/** The value of `Authorization`. The password may hold colons; the user name may not. */
export function basic(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return `Basic ${btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))}`
}
