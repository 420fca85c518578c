/**
 * Finds in a text what must never get into a published contract: real secrets, other people's hosts, real phone numbers.
 * Only made-up data passes: hosts that RFC 2606 reserves, this machine, and the numbers 555 0100 to 555 0199.
 */

/** Random text has more bits a character than words or patterns do; hexadecimal digits have 4 at most. */
const randomBitsPerCharacter = 3.2
const longest = /[A-Za-z0-9_+=-]{20,}/g

const url = /https?:\/\/([^/\s:"'`<>)…]+)/g
const mailHost = /[^\s@"'`<(]@([A-Za-z0-9.-]*[A-Za-z0-9])/g
const bareHost = /\b(?:[A-Za-z0-9-]+\.)+(?:com|org|net|io|dev|app|co|me|info|fr|de|uk|ca|ke)\b/g
const address = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g
const reservedHost = /^(?:(?:[A-Za-z0-9-]+\.)*(?:example\.(?:com|org|net)|example)|127\.0\.0\.1|\{host\})$/

const phoneNumber = /\+\d[\d ().-]{5,}\d|\b\d{3}[ .-]\d{4}\b/g
const reservedPhoneNumber = /(?:^|[ .)-])555[ .-]?01\d\d$/

/** What is suspicious about a text; empty if nothing is. */
export function suspicionsAbout(text: string): readonly string[] {
  const hosts = [
    ...[...text.matchAll(url), ...text.matchAll(mailHost)].map(([, host = '']) => host),
    ...[...text.matchAll(bareHost), ...text.matchAll(address)].map(([host]) => host),
  ]
  return [
    ...(/\beyJ/.test(text) ? ['a JSON Web Token'] : []),
    ...[...text.matchAll(longest)].filter(([run]) => looksRandom(run)).map(([run]) => `a secret: ${run}`),
    ...hosts.filter((host) => !reservedHost.test(host)).map((host) => `a host: ${host}`),
    ...[...text.matchAll(phoneNumber)]
      .filter(([number]) => !reservedPhoneNumber.test(number))
      .map(([number]) => `a phone number: ${number}`),
  ]
}

function looksRandom(run: string): boolean {
  const mixed = /\d/.test(run) || (/[a-z]/.test(run) && /[A-Z]/.test(run))
  return mixed && bitsPerCharacter(run) > randomBitsPerCharacter
}

/** Shannon's entropy of the characters. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()]
    .map((count) => count / text.length)
    .reduce((bits, share) => bits - share * Math.log2(share), 0)
}

/** Every text of a document that its readers see, with the place where it stands. */
export function textsOf(value: unknown, where = '#'): readonly (readonly [where: string, text: string])[] {
  if (typeof value === 'string') return [[where, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => !invisibleKeys.has(key))
    .flatMap(([key, child]) => textsOf(child, `${where}/${key}`))
}

/** What is machinery and not text: where something is, which characters it may have, and how it is named. */
const invisibleKeys: ReadonlySet<string> = new Set(['$ref', 'pattern', 'jsonSchemaDialect', 'operationId'])
