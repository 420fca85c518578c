/** A success that is not what the contract describes is an `ApiError` that says so, and never a crash or half an account. */
import { describe, expect, it } from 'vitest'
import { type Answer, answering, clients, json, labelled, page } from './canned.ts'
import { documented } from './contracts.ts'
import { failureOf } from './forms.ts'

const ada = {
  username: 'ada',
  email: 'ada@example.com',
  password: 'analytical-engine',
  firstName: 'Ada',
  lastName: 'Lovelace',
  phoneNumber: '+1 555 0100',
}

/** The methods that read a reply, by service; the key is in the words of the test. */
type Method = (
  client: Readonly<Record<string, (argument?: object) => Promise<unknown>>>,
) => Promise<unknown> | undefined
const signIn: Method = (client) => client.signIn?.(ada)
const signUp: Method = (client) => client.signUp?.(ada)
const getAccount: Method = (client) => client.getAccount?.()
const updateAccount: Method = (client) => client.updateAccount?.({ bio: 'Note G.', firstName: 'Augusta' })

interface Reading {
  readonly slug: string
  readonly name: string
  readonly method: Method
  /** Whether somebody has to be signed in. */
  readonly signedIn: boolean
  /** A good reply to it: the operation and the key of its example. */
  readonly good: readonly [operation: string, key: string]
}

const readings: readonly Reading[] = [
  { slug: 'fluency-box', name: 'signIn', method: signIn, signedIn: false, good: ['fluencyBoxLogin', 'signed_in'] },
  { slug: 'fluency-box', name: 'getAccount', method: getAccount, signedIn: true, good: ['fluencyBoxGetUser', 'user'] },
  {
    slug: 'fluency-box',
    name: 'updateAccount',
    method: updateAccount,
    signedIn: true,
    good: ['fluencyBoxGetUser', 'user'],
  },
  { slug: 'nwapp', name: 'signIn', method: signIn, signedIn: false, good: ['nwappLogin', 'signed_in'] },
  { slug: 'nwapp', name: 'signUp', method: signUp, signedIn: false, good: ['nwappLogin', 'signed_in'] },
  { slug: 'nwapp', name: 'getAccount', method: getAccount, signedIn: true, good: ['nwappGetProfile', 'profile'] },
  { slug: 'thunder', name: 'signIn', method: signIn, signedIn: false, good: ['thunderGetUser', 'found'] },
  { slug: 'thunder', name: 'getAccount', method: getAccount, signedIn: true, good: ['thunderGetUser', 'found'] },
  { slug: 'thunder', name: 'updateAccount', method: updateAccount, signedIn: true, good: ['thunderGetUser', 'found'] },
  { slug: 'notes', name: 'signIn', method: signIn, signedIn: false, good: ['notesLogin', 'signed_in'] },
  { slug: 'fittrackee', name: 'signIn', method: signIn, signedIn: false, good: ['fittrackeeLogin', 'signed_in'] },
  { slug: 'fittrackee', name: 'signUp', method: signUp, signedIn: false, good: ['fittrackeeLogin', 'signed_in'] },
  {
    slug: 'fittrackee',
    name: 'getAccount',
    method: getAccount,
    signedIn: true,
    good: ['fittrackeeGetProfile', 'profile'],
  },
  {
    slug: 'fittrackee',
    name: 'updateAccount',
    method: updateAccount,
    signedIn: true,
    good: ['fittrackeeGetProfile', 'profile'],
  },
]

function bodyOf([operation, key]: Reading['good']): unknown {
  const found = documented.find((reply) => reply.id === operation && reply.key === key)
  if (found === undefined) throw new Error(`${operation} documents no ${key}.`)
  return found.reply.body
}

/** What the method gives where this is the reply; signing in before it, if needed, got a good one. */
async function outcome({ slug, method, signedIn }: Reading, answer: Answer): Promise<unknown> {
  const signInReply = readings.find((reading) => reading.slug === slug && reading.name === 'signIn')
  let ready = !signedIn
  const client = clients[slug]?.(
    answering((request) => {
      if (!ready && signInReply) return json(bodyOf(signInReply.good))
      return typeof answer === 'function' ? answer(request) : answer.clone()
    }),
  ) as unknown as Parameters<Method>[0]
  if (signedIn) await signIn(client)
  ready = true
  return method(client)
}

const strange: readonly (readonly [string, Response])[] = [
  ['a page', labelled(page, 200, 'text/html')],
  ['a page that calls itself JSON', labelled(page, 200, 'application/json')],
  ['nothing', labelled('', 200, 'application/json')],
  ['204', new Response(null, { status: 204 })],
  ['half an object', labelled('{"data": {"email', 200, 'application/json')],
  ...[null, [], {}, '', 'text', 42, true, [null], { data: null }, { user: null }, { tokens: [] }, { email: [] }].map(
    (body) => [JSON.stringify(body), json(body)] as const,
  ),
]

/** Copies of a body, each with one member, however deep, that is absent or another thing. */
function mutilated(body: unknown): readonly (readonly [string, unknown])[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return []
  return Object.entries(body).flatMap(([name, value]) => {
    const { [name]: _, ...without } = body as Record<string, unknown>
    const others = [null, 42, '', [], {}].map(
      (other) => [`${name} is ${JSON.stringify(other)}`, { ...body, [name]: other }] as const,
    )
    const deeper = mutilated(value).map(([what, inner]) => [`${name}: ${what}`, { ...body, [name]: inner }] as const)
    return [[`no ${name}`, without] as const, ...others, ...deeper]
  })
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''

describe.each(readings)('$slug: $name', (reading) => {
  it('takes the good reply', async () => {
    await outcome(reading, json(bodyOf(reading.good)))
  })

  it.each(strange)('says that the reply is unexpected: %s', async (_what, answer) => {
    expect(await failureOf(outcome(reading, answer))).toMatchObject({
      name: 'ApiError',
      code: 'unexpected_response',
      status: answer.status,
    })
  })

  it.each(mutilated(bodyOf(reading.good)))(
    'gives a whole account or says that the reply is unexpected: %s',
    async (_what, body) => {
      const result = await outcome(reading, json(body)).catch((error: unknown) => error)
      const { name, code, id, email, createdAt, updatedAt } = Object(result) as Record<string, unknown>
      if (result === undefined) return
      if (result instanceof Error)
        return expect({ name, code }).toEqual({ name: 'ApiError', code: 'unexpected_response' })
      expect({ id: isText(id), email: isText(email) }).toEqual({ id: true, email: true })
      for (const date of [createdAt, updatedAt]) if (date !== undefined) expect(Number(date)).not.toBeNaN()
    },
  )
})
