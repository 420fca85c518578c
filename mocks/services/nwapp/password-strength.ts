/** What makes a password too weak for NWApp, after the password validators of Django, on which the service is built. */
import { nwappContract } from '../../generated/nwapp.ts'
import { fits } from '../fields.ts'
import { commonPasswords } from './common-passwords.ts'

/** A field that a password must not resemble, such as `first_name`. */
export interface PersonalField {
  readonly name: string
  readonly text: string
}

const { fields, replies } = nwappContract.operations.nwappRegister
const { required, minLength, pattern } = fields.password

/** The messages about a weak password: one for each rule that it breaks; none if it is strong. */
export function weaknessesOf(password: string, personal: readonly PersonalField[]): readonly string[] {
  const messages: string[] = []
  if (!fits({ required, minLength }, password)) messages.push(...replies.weak_password.body.password)
  if (!fits({ required, pattern }, password)) messages.push(...replies['weak_password.numeric'].body.password)
  if (commonPasswords.has(password.toLowerCase())) messages.push(...replies['weak_password.common'].body.password)
  const alike = personal.find(({ text }) => isAlike(password, text))
  if (alike !== undefined) {
    const [example] = replies['weak_password.similar'].body.password
    messages.push(example.replace('email', alike.name.replace('_', ' ')))
  }
  return messages
}

/** From this share of common characters on, two texts are alike. */
const alikeFrom = 0.7

/** Compares with the text as a whole and with each of its words, in any case. */
function isAlike(password: string, text: string): boolean {
  const whole = text.toLowerCase()
  const parts = [whole, ...whole.split(/[^\p{L}\p{N}_]+/u)]
  return parts.some((part) => likeness(password.toLowerCase(), part) >= alikeFrom)
}

/** The share of characters that two texts have in common, wherever they stand: `quick_ratio` of Python's difflib. */
function likeness(one: string, other: string): number {
  const left = new Map<string, number>()
  for (const character of one) left.set(character, (left.get(character) ?? 0) + 1)
  let common = 0
  for (const character of other) {
    const count = left.get(character) ?? 0
    if (count > 0) common += 1
    left.set(character, count - 1)
  }
  return (2 * common) / ([...one].length + [...other].length)
}
