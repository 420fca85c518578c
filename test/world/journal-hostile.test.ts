/** Bytes that nobody sends on purpose, or that somebody sends on purpose. */
import { describe, expect, it } from 'vitest'
import { bytes, call, json, type Message, setUp, typed } from './journal-calls.ts'

const mediaTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'text/plain',
  'text/html; charset=utf-8',
  'image/png',
  '',
]

const limits = { maxBodyBytes: 1_024 * 1_024 }

/** Reads a message as a request and as a reply, without its secrets and with them. */
async function readAll(message: Message) {
  const { journal } = setUp(limits)
  journal.record(call({ request: message, reply: message }))
  const [hidden] = await journal.list()
  await journal.har({}, { secrets: 'shown' })
  return { hidden }
}

describe('the journal never throws', () => {
  const deep = 100_000
  it.each([
    ['lone surrogates', '{"password":"\\ud800","x":"\\udc00 \\ud800","\\udfff":1}'],
    ['lone surrogates, not escaped', '{"password":"\ud800abc","x":"\ud800abc"}'],
    ['NULs', 'a=\0&password=\0\0\0\0&%00=%00\0\0\0\0'],
    [
      'names of prototypes',
      '{"__proto__":{"token":{"constructor":"x","toString":1}},"hasOwnProperty":{"__proto__":null}}',
    ],
    ['deep lists', '['.repeat(deep) + ']'.repeat(deep)],
    ['deep objects', `${'{"token":'.repeat(deep)}"x"${'}'.repeat(deep)}`],
    ['deep lists without an end', '['.repeat(deep)],
    ['malformed escapes', 'password=%&a=%zz%e9%&%=1&token=%f0%28%8c%28&%ff=%u0041'],
    ['entities that are none', '<p title="&#99999999;&#x110000;&#1114112;&amp">&;&#;</p>?token=&#9999999;'],
    ['nothing but separators', '&=&=;==&&?#?#[]{},:"'],
    ['nothing but boundaries', '--b\r\n--b\r\n--b--\r\n--b--'],
    ['a part that is nothing', '--b\r\n\r\n\r\n\r\n--b--'],
    ['nothing but backslashes', `"${'\\'.repeat(10_000)}"`],
    ['a long secret', JSON.stringify({ token: 'a'.repeat(300_000), x: 'a'.repeat(300_000) })],
    ['a long run of the starts of tokens', `"${'eyJ'.repeat(100_000)}"`],
    ['a long run of escapes', `token=abcd&x=${'%25'.repeat(100_000)}`],
    ['a long run of parameters', '?token=abcd&'.repeat(20_000)],
    ['a long name', `?${'token'.repeat(50_000)}=x`],
    ['numbers beyond all numbers', '{"password":1e999,"x":-0,"y":123456789012345678901234567890,"z":1E+5}'],
  ])('at %s', async (_, body) => {
    for (const mediaType of mediaTypes) await readAll(typed(mediaType, body))
  })

  it('at bytes drawn by lot', async () => {
    const next = generator(20_300_101)
    const pieces = [
      '{"',
      '"',
      ':',
      ',',
      '}',
      '[',
      ']',
      'password',
      'token',
      '=',
      '&',
      '%',
      '\\u',
      '\r\n',
      '--b',
      '\0',
      'ä',
      '1e',
      '\ufffd',
    ]
    for (let round = 0; round < 400; round++) {
      const length = next() % 60
      const text = Array.from({ length }, () => pieces[next() % pieces.length]).join('')
      const noise = Uint8Array.from({ length }, () => next() % 256)
      const mediaType = mediaTypes[round % mediaTypes.length] ?? ''
      await readAll(typed(mediaType, round % 2 === 0 ? text : noise))
    }
  })

  it.each(['', '#', '?', 'http://', 'http://[', '//', 'x:y?token=%', 'http://h/%zz?%', 'http://:@:@/?#?#', '\0\ud800'])(
    'at the URL %j',
    async (url) => {
      const { journal } = setUp()
      journal.record(call({ url, reply: null }))
      expect((await journal.get(1))?.path).toBeTypeOf('string')
      await journal.har()
      await journal.har({}, { secrets: 'shown' })
    },
  )

  it.each(['', ' ', 'Basic', 'Basic ', 'Basic %%%', 'Basic /w==', 'Basic Og==', 'Bearer \ud800', ' '.repeat(50_000)])(
    'at the credentials %j',
    async (authorization) => {
      await readAll({
        headers: { authorization, cookie: authorization, 'set-cookie': authorization, 'content-type': authorization },
        body: 'x',
      })
    },
  )
})

describe('what is read of hostile bytes', () => {
  it('keeps the members that prototypes have, too', async () => {
    const body = '{"__proto__":{"password":"abc"},"a":1}'
    expect((await readAll(typed('application/json', body))).hidden?.request.body?.text).toBe(
      '{"__proto__":{"password":"•••"},"a":1}',
    )
  })

  it('hides a secret beneath 100 000 brackets', async () => {
    const body = `${'['.repeat(100_000)}{"token":"analytical-engine"}${']'.repeat(100_000)}`
    const { hidden } = await readAll(typed('application/json', body))
    expect(hidden?.request.body?.text).toBe(body.replace('analytical-engine', '•••'))
    expect(hidden?.reply?.body?.text).toBe(body.replace('analytical-engine', '•••'))
  })

  it('hides a secret with a lone surrogate', async () => {
    const { journal } = setUp()
    journal.record(call({ reply: json({ token: 'abc\ud800def', echo: 'x abc\ud800def x' }) }))
    expect((await journal.get(1))?.reply?.body?.text).toBe('{"token":"•••","echo":"x ••• x"}')
  })

  it('stays as small as it was sent: the bytes of a body are counted, not its letters', async () => {
    const text = 'ä😀'.repeat(10)
    expect((await readAll(typed('text/plain', text))).hidden?.reply?.body).toMatchObject({
      size: bytes(text).length,
      text,
    })
  })
})

/** The numbers of a linear congruential generator, the same in each run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
}
