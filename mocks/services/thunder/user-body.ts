/**
 * Reads the user out of the body of POST and PUT.
 *
 * - What cannot be read as a user is refused first: another media type, malformed JSON, wrong types, and values that no
 *   reply could carry back.
 * - Then come the rules for a user; their refusals name the address in the body.
 * - Last what the contract alone forbids: texts that are too long.
 */
import { isJsonObject, type JsonObject, mediaTypeOf, parseJson, readText } from '../bodies.ts'
import { isEmailAddress } from '../email-address.ts'
import { fits } from '../fields.ts'
import { type AccountForm, ownProperties } from './accounts.ts'
import type { CallOf, ThunderFacts } from './context.ts'
import { naming, refusalOf } from './refusals.ts'

type BodyCall = CallOf<ThunderFacts['thunderCreateUser' | 'thunderUpdateUser']>

/** How many objects and arrays may stand in one another: the limit of the deployed servers' JSON reader. */
const maxDepth = 1_000

/** The contract's limit for a token in the body, which is ignored; the generated rules tell of top-level fields only. */
const maxTokenLength = 1_024

/** @throws Refusal 400 or 415 if the body is not a user. */
export async function readUser(call: BodyCall): Promise<AccountForm> {
  const body = await readBody(call)
  if (body === undefined || body === null) throw naming(call, null).refusal('missing_field.user')
  if (!isUserBody(body) || !isReturnable(body, maxDepth)) throw refusalOf(call, 'invalid_input.json')

  const { email, password = null } = body
  if (email === undefined || email === null) throw naming(call, null).refusal('missing_field.email')
  const { address = null, verificationToken } = email
  if (address === null || !isEmailAddress(address)) throw naming(call, address).refusal('invalid_input')

  // An empty password is stored like any other, though no header can ever repeat it.
  const passwordRules = { ...call.operation.fields.password, minLength: 0 }
  const tokenRules = { required: false, maxLength: maxTokenLength }
  if (!fits(passwordRules, password ?? '') || !fits(tokenRules, verificationToken ?? '')) {
    throw refusalOf(call, 'invalid_input.json')
  }
  return { address, password, properties: ownProperties(body) }
}

/** The JSON value; `undefined` if there is no body, or nothing but white space. */
async function readBody(call: BodyCall): Promise<unknown> {
  const text = await readText(call.request)
  const mediaType = mediaTypeOf(call.request)
  const mediaTypes: readonly string[] = call.operation.consumes
  if (mediaType === '' && text === '') return undefined
  if (!mediaTypes.includes(mediaType)) throw refusalOf(call, 'invalid_input.media_type')
  if (text?.trim() === '') return undefined

  const body = text === undefined ? undefined : parseJson(text)
  if (body === undefined) throw refusalOf(call, 'invalid_input.json')
  return body
}

interface UserBody extends JsonObject {
  readonly email?: EmailBody | null
  readonly password?: string | null
}

interface EmailBody {
  readonly address?: string | null
  readonly verificationToken?: string | null
}

/** Whether the fields that Thunder knows have their types, as far as they are there. */
function isUserBody(body: unknown): body is UserBody {
  return (
    isJsonObject(body) &&
    (body.email === undefined || body.email === null || isEmailBody(body.email)) &&
    isOptionalText(body.password) &&
    isOptionalTime(body.creationTime) &&
    isOptionalTime(body.lastUpdateTime)
  )
}

function isEmailBody(email: unknown): email is EmailBody {
  return (
    isJsonObject(email) &&
    isOptionalText(email.address) &&
    (email.verified === undefined || typeof email.verified === 'boolean') &&
    isOptionalText(email.verificationToken)
  )
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'string'
}

function isOptionalTime(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0)
}

/** Whether a reply can carry a parsed value back: JSON has no infinity (as of `1e999`), and its writer has a stack. */
function isReturnable(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return depth > 0 && Object.values(value).every((inner) => isReturnable(inner, depth - 1))
}
