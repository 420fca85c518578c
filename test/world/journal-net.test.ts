import { describe, expect, it } from 'vitest'
import { bytes, type CallOptions, call, json, type Message, readBack, setUp, typed } from './journal-calls.ts'

const secret = 'a "b" & c/d+e\\f <ü>😀%25'
const form = 'application/x-www-form-urlencoded'

const sources: readonly (readonly [string, Pick<CallOptions, 'url' | 'request'> & { readonly reply?: Message }])[] = [
  ['a header', { request: { headers: { password: encodeURIComponent(secret) } } }],
  ['Basic credentials', { request: { headers: { authorization: `Basic ${base64(`ada:${secret}`)}` } } }],
  ['a parameter of the URL', { url: `http://h/?${new URLSearchParams({ token: secret })}` }],
  ['a form', { request: typed(form, String(new URLSearchParams({ password: secret }))) }],
  ['JSON', { request: json({ password: secret }) }],
  ['a reply', { reply: json({ access_token: secret }) }],
]

const forms: readonly (readonly [string, string])[] = [
  ['as it is', secret],
  ['in a URL', encodeURIComponent(secret)],
  ['in a URL, in small letters', encodeURIComponent(secret).replaceAll(/%../g, (code) => code.toLowerCase())],
  ['in a form', String(new URLSearchParams({ a: secret })).slice('a='.length)],
  ['in a URL in a URL', encodeURIComponent(encodeURIComponent(secret))],
  ['in JSON', JSON.stringify(secret).slice(1, -1)],
  ['in JSON, by its codes', [...secret].map(jsonCodes).join('')],
  [
    'in HTML',
    secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&#x3E;'),
  ],
]

function base64(text: string): string {
  return btoa(String.fromCharCode(...bytes(text)))
}

function jsonCodes(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}

describe.each(sources)('a secret of %s', (_, { reply = {}, ...source }) => {
  it.each(forms)('is hidden elsewhere, %s', async (_, text) => {
    const echo = `<<${text}>>`
    const shown = await readBack({
      ...source,
      reply: { ...reply, headers: { ...reply.headers, 'x-echo': echo } },
      violations: [{ location: ['request', text], severity: 'Error', code: 1, message: echo }],
    })
    expect(shown.reply?.headers['x-echo']).toBe('<<•••>>')
    expect(shown.violations).toEqual([{ location: ['request', '•••'], severity: 'Error', code: 1, message: '<<•••>>' }])
  })
})

describe('a secret of a request', () => {
  it.each(forms)('is hidden in the text of the reply, %s', async (_, text) => {
    const request = json({ password: secret })
    expect((await readBack({ request, reply: typed('text/plain', `<<${text}>>`) })).reply?.body?.text).toBe('<<•••>>')
  })

  it('is hidden in names, texts and numbers of other bodies, which stay what they are', async () => {
    const headers = { password: '20300101' }
    const body = '{"20300101":{"a":20300101,"b":[2.0300101e7,"on 20300101"]},"admin":true}'
    const shown = await readBack({ request: { headers: { ...headers, 'content-type': 'application/json' }, body } })
    expect(shown.request.body?.text).toBe('{"•••":{"a":"•••","b":["•••","on •••"]},"admin":true}')
    const urlEncoded = typed(form, 'a=20300101&b=2')
    expect(
      (await readBack({ request: { ...urlEncoded, headers: { ...headers, ...urlEncoded.headers } } })).request.body
        ?.text,
    ).toBe('a=•••&b=2')
  })

  it('is hidden in the path, in the line of the call too, and cannot be searched for', async () => {
    const { journal, events } = setUp()
    const told: string[] = []
    events.subscribe((event) => told.push(JSON.stringify(event)))
    const url = 'http://h/users/analytical-engine/x'
    journal.record(call({ url, request: json({ password: 'analytical-engine', user: 'ada' }) }))
    expect(told).toEqual([expect.stringContaining('"path":"/users/•••/x"')])
    expect(await journal.list()).toMatchObject([{ path: '/users/•••/x' }])

    expect(await journal.count({ text: 'analytical' })).toBe(0)
    expect(await journal.count({ path: '/users/analytical*' })).toBe(0)
    expect(await journal.list({ text: 'analytical' }, { secrets: 'shown' })).toEqual([])
    expect(await journal.count({ text: 'ada', path: '/users/•••/x' })).toBe(1)
  })

  it('is hidden whole where it overlaps with another', async () => {
    const request = json({ password: 'abcdef', token: 'defghi', secret: 'cde1' })
    expect((await readBack({ request, reply: typed('text/plain', '-abcdefghi-abcde1-') })).reply?.body?.text).toBe(
      '-•••-ab•••-',
    )
  })

  it('is left alone elsewhere where it is too short to be told from a word', async () => {
    const request = json({ password: 'abc' })
    expect((await readBack({ request, reply: typed('text/plain', 'abc') })).reply?.body?.text).toBe('abc')
  })

  it('is hidden with every cookie, but the attributes of cookies are shown elsewhere', async () => {
    const headers = { cookie: 'a=first-cookie; b="second-cookie"', 'x-echo': 'first-cookie second-cookie' }
    const set = { 'set-cookie': 'c=third-cookie; Path=/home; HttpOnly', 'x-echo': 'third-cookie /home HttpOnly' }
    const shown = await readBack({ request: { headers }, reply: { headers: set } })
    expect(shown.request.headers['x-echo']).toBe('••• •••')
    expect(shown.reply?.headers['x-echo']).toBe('••• /home HttpOnly')
  })

  it('is shown nowhere where there are more secrets than anybody sends', async () => {
    const secrets = Array.from({ length: 300 }, (_, index) => ({ token: `secret-${index}` }))
    const shown = await readBack({ request: json(secrets), reply: typed('text/plain', 'secret-299') })
    expect(JSON.stringify(shown)).not.toContain('secret-')
  })
})
