/** What no document describes, such as the page of a proxy, is an `ApiError` of every operation, with a code that fits. */
import { describe, expect, it } from 'vitest'
import { type Answer, type AnyClient, answering, clients, json, labelled, page } from './canned.ts'
import { contracts, operations } from './contracts.ts'

/** What proxies and broken servers say, and what it is called. */
const foreign: readonly (readonly [string, Response, string])[] = [
  ['a page 404', labelled(page, 404, 'text/html'), 'unexpected_response'],
  ['a page 403', labelled(page, 403, 'text/html'), 'unexpected_response'],
  ['a page 500', labelled(page, 500, 'text/html'), 'server_error'],
  ['a page 502', labelled(page, 502, 'text/html'), 'unavailable'],
  ['a page 503', labelled(page, 503, 'text/html'), 'unavailable'],
  ['a page 504', labelled(page, 504, 'text/html'), 'unavailable'],
  ['a page 429', labelled(page, 429, 'text/html'), 'rate_limited'],
  ['a page that calls itself JSON', labelled(page, 400, 'application/json'), 'unexpected_response'],
  ['an empty 400', labelled('', 400, 'text/plain'), 'unexpected_response'],
  ['an empty 418', labelled('', 418, 'application/json'), 'unexpected_response'],
  ['an empty list', json([], 400), 'unexpected_response'],
  ['null', json(null, 400), 'unexpected_response'],
  ['an empty object', json({}, 409), 'unexpected_response'],
  ['a number', json(42, 422), 'unexpected_response'],
  ['a nest', json({ message: { error: [{ detail: null }] } }, 400), 'unexpected_response'],
  ['an object that is no text', json({ message: { toString: 1, valueOf: 1 } }, 400), 'unexpected_response'],
  ['a list in a list', json([[[]]], 400), 'unexpected_response'],
  ['half an object', labelled('{"message":', 400, 'application/json'), 'unexpected_response'],
]

describe.each(contracts.map(({ slug }) => slug))('%s', (slug) => {
  const mine = operations.filter((operation) => operation.slug === slug)
  const clientOf = (answer: Answer): AnyClient['api'] => {
    const client = clients[slug]?.(answering(answer))
    if (client === undefined) throw new Error(`There is no client of ${slug}.`)
    return client.api
  }
  const params = { path: { id: 'ada', email: 'ada@example.com' } }

  it.each(foreign)('calls %s by its name, for every operation', async (_what, answer, code) => {
    for (const { id, method, path } of mine) {
      const result = await clientOf(answer)[method]?.(path, { params })
      expect({ ...result?.error }, id).toMatchObject({ name: 'ApiError', code, status: answer.status, operation: id })
    }
  })

  it('takes no page for a success, but where the contract has one', async () => {
    for (const { id, method, path } of mine) {
      const result = await clientOf(labelled(page, 200, 'text/html'))[method]?.(path, { params })
      const hasPage = ['thunderVerify', 'thunderGetVerificationSuccess'].includes(id)
      expect([id, result?.data, result?.error?.code]).toEqual(
        hasPage ? [id, page, undefined] : [id, undefined, 'unexpected_response'],
      )
    }
  })

  it('calls an empty 401 an error of every operation', async () => {
    for (const { id, method, path } of mine) {
      const result = await clientOf(new Response(null, { status: 401 }))[method]?.(path, { params })
      expect(result?.error?.name, id).toBe('ApiError')
      expect(['unauthorized', 'token_invalid'], id).toContain(result?.error?.code)
    }
  })
})
