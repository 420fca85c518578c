/** What counts as an e-mail address (after RFC 5321, without quoted local parts and address literals). */

const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

/**
 * 3 to 320 characters; a local part of at most 64 without a leading, trailing or double dot; a domain of two or more
 * labels of at most 63 that neither begin nor end with a hyphen, the last of which is not all digits.
 */
export function isEmailAddress(text: string): boolean {
  if (text.length < 3 || text.length > 320) return false
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const labels = text.slice(at + 1).split('.')
  return (
    local.length <= 64 &&
    localPart.test(local) &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    !/^\d+$/.test(labels.at(-1) ?? '')
  )
}
