import { describe, expect, it } from 'vitest'
import type { WorldEvent } from '../../mocks/world/events.ts'
import { bytes, type CallOptions, call, json, readBack, setUp, typed } from './journal-calls.ts'

const secret = 'analytical-engine'
const form = 'application/x-www-form-urlencoded'
const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOjF9.c2lnbmF0dXJl'

async function requestText(message: NonNullable<CallOptions['request']>) {
  return (await readBack({ request: message })).request.body?.text
}

async function replyText(message: NonNullable<CallOptions['reply']>) {
  return (await readBack({ reply: message })).reply?.body?.text
}

async function headersOf(headers: Readonly<Record<string, string>>) {
  return (await readBack({ request: { headers } })).request.headers
}

/** All that a call shows by default. */
async function everything(options: CallOptions): Promise<string> {
  const { journal, events } = setUp()
  const told: WorldEvent[] = []
  events.subscribe((event) => told.push(event))
  journal.record(call(options))
  return JSON.stringify([told, await journal.list(), await journal.har()])
}

describe('headers', () => {
  it.each([
    ['authorization', `Bearer ${secret}`, 'Bearer •••'],
    ['Authorization', `basic ${btoa(`ada:${secret}`)}`, 'basic •••'],
    ['authorization', secret, '•••'],
    ['authorization', `two words ${secret}`, '•••'],
    ['proxy-authorization', `Digest username="ada", response="${secret}"`, 'Digest •••'],
    ['cookie', `theme=dark; session=${secret}`, '•••'],
    ['set-cookie', `session=${secret}; Path=/; HttpOnly`, '•••'],
    ['password', secret, '•••'],
    ['password', '', ''],
    ['x-access-token', secret, '•••'],
    ['X-Refresh-Token', secret, '•••'],
    ['x-api-key', secret, '•••'],
    ['x-client-secret', secret, '•••'],
    ['x-old-passwd', secret, '•••'],
    ['www-authenticate', 'Bearer realm="api",error="invalid_token"', 'Bearer realm="api",error="invalid_token"'],
    ['referer', `http://h/reset?token=${secret}&lang=en#top`, 'http://h/reset?token=•••&lang=en#top'],
    [
      'location',
      `/open?next=${encodeURIComponent(`http://h/?auth_token=${secret}`)}`,
      '/open?next=http%3A%2F%2Fh%2F%3Fauth_token%3D•••',
    ],
    ['x-trace', `<${jwt}>`, '<•••>'],
  ])('%s: %s is shown as %s', async (name, value, shown) => {
    expect(await headersOf({ [name]: value })).toEqual({ [name]: shown })
    expect((await readBack({ reply: { headers: { [name]: value } } })).reply?.headers).toEqual({ [name]: shown })
  })
})

describe('the URL', () => {
  it.each([
    ['http://h/verify?email=a%40b.c&token=abc', 'http://h/verify?email=a%40b.c&token=•••'],
    ['http://h/?to%6Ben=abc%26def&a=1', 'http://h/?to%6Ben=•••&a=1'],
    ['http://h/?user[Password]=abc=def', 'http://h/?user[Password]=•••'],
    ['http://h/?client_secret=&a=1#access_token=abc&b=2', 'http://h/?client_secret=&a=1#access_token=•••&b=2'],
    ['http://ada:analytical-engine@h/analytical-engine', 'http://ada:•••@h/•••'],
    [`http://h/open/${jwt}/now?x=1`, 'http://h/open/•••/now?x=1'],
    [`/relative/${jwt}`, '/relative/•••'],
    ['not a URL', 'not a URL'],
  ])('%s is shown as %s', async (url, shown) => {
    const seen = await readBack({ url })
    expect(seen.request.url).toBe(shown)
    expect(shown.startsWith('http') ? `http://${/^http:\/\/([^/]*)/.exec(shown)?.[1]}${seen.path}` : seen.path).toBe(
      shown.replace(/[?#].*/, ''),
    )
  })
})

describe('a JSON body', () => {
  it.each([
    ['{"password": "abc",\n "email":"ada@example.com"}', '{"password": "•••",\n "email":"ada@example.com"}'],
    ['{"pass\\u0077ord":"abc"}', '{"pass\\u0077ord":"•••"}'],
    ['{"a":[{"b":{"Refresh_Token":"abc"}}]}', '{"a":[{"b":{"Refresh_Token":"•••"}}]}'],
    ['{"password_conf":["abc",["def"]],"x":["abc"]}', '{"password_conf":["•••",["•••"]],"x":["abc"]}'],
    ['{"password":1234567,"born":1234567.0}', '{"password":"•••","born":"•••"}'],
    ['{"password":null,"token":true,"secret":""}', '{"password":null,"token":true,"secret":""}'],
    ['{"password":"abc","password":"def"}', '{"password":"•••","password":"•••"}'],
    ['{"__proto__":{"password":"abc"},"constructor":"x"}', '{"__proto__":{"password":"•••"},"constructor":"x"}'],
    [
      '{"access_token":{"expires":1772528400,"scope":"read,write","token":"abc"},"refresh_token":{"revoked":null,"token":"def"}}',
      '{"access_token":{"expires":1772528400,"scope":"read,write","token":"•••"},"refresh_token":{"revoked":null,"token":"•••"}}',
    ],
    [
      '{"tokens":{"access_token":"abc","valid_for":7200,"kind":"x"}}',
      '{"tokens":{"access_token":"•••","valid_for":7200,"kind":"•••"}}',
    ],
    ['{"token":{"scope":{"inner":"abc"}},"scope":"all"}', '{"token":{"scope":{"inner":"•••"}},"scope":"all"}'],
    ['{"password":{"scope":"abc","expires":123}}', '{"password":{"scope":"•••","expires":"•••"}}'],
    ['{"inner":"{\\"password\\":\\"abc\\"}"}', '{"inner":"•••"}'],
    ['{"link":"http://h/?token=abc"}', '{"link":"http://h/?token=•••"}'],
    ['["abc",{"a":"b"}]', '["•••",{"a":"b"}]'],
    ['"abc"', '"•••"'],
    [' null ', ' null '],
  ])('%s is shown as %s', async (body, shown) => {
    expect(await requestText(typed('application/json', body))).toBe(shown)
    expect(await requestText(typed('application/vnd.api+json; charset=utf-8', body))).toBe(shown)
  })

  it('is read with a byte order mark too', async () => {
    const body = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes('{"password":"abc"}')])
    expect(await requestText(typed('application/json', body))).toBe('{"password":"•••"}')
  })

  it('may be a bare text in a reply', async () => {
    expect(await replyText(json('Gone'))).toBe('"Gone"')
  })

  it('shows the sentences of a refusal about a field, and nothing else under its name', async () => {
    const body = { email: ['This field is required.'], password: ['This field is required.', 'hunter2'] }
    expect(await replyText({ status: 400, ...json(body) })).toBe(
      '{"email":["This field is required."],"password":["This field is required.","•••"]}',
    )
    expect(await replyText({ status: 200, ...json({ password: ['Very long secret.'] }) })).toBe('{"password":["•••"]}')
  })
})

describe('a form', () => {
  it('hides its secrets', async () => {
    expect(await requestText(typed(form, 'username=ada&password=a+b%26c&refresh%5Ftoken=abc&x'))).toBe(
      'username=ada&password=•••&refresh%5Ftoken=•••&x',
    )
  })

  it('shows the texts of a multipart form and the sizes of its files', async () => {
    const data = new FormData()
    data.append('username', 'ädä')
    data.append('password', 'abc')
    data.append('file', new Blob([new Uint8Array([0xff, 0x00, 0x0d])], { type: 'image/png' }), 'ada.png')
    const message = new Response(data)
    const type = message.headers.get('content-type') ?? ''
    const boundary = `--${type.split('boundary=')[1]}`
    expect(await requestText(typed(type, new Uint8Array(await message.arrayBuffer())))).toBe(
      [
        boundary,
        'Content-Disposition: form-data; name="username"',
        '',
        'ädä',
        boundary,
        'Content-Disposition: form-data; name="password"',
        '',
        '•••',
        boundary,
        'Content-Disposition: form-data; name="file"; filename="ada.png"',
        'Content-Type: image/png',
        '',
        '(3 bytes)',
        `${boundary}--`,
        '',
      ].join('\r\n'),
    )
  })
})

describe('a body that cannot be told from its secrets', () => {
  const part = (head: string) => `--b\r\n${head}\r\n\r\n${secret}\r\n--b--\r\n`
  it.each([
    ['cut JSON', 'application/json', `{"password":"${secret}"`],
    ['no JSON at all', 'application/json', secret],
    ['JSON without a type', '', `{"password":"${secret}"}`],
    ['JSON labelled as a form', form, `{"password":"${secret}="}`],
    ['a bare secret labelled as a form', form, secret],
    ['a form labelled as JSON', 'application/json', `password=${secret}`],
    ['a form labelled as text', 'text/plain', `password=${secret}`],
    ['XML', 'application/xml', `<password>${secret}</password>`],
    ['an unknown type', 'x', `{"password":"${secret}"}`],
    ['two types', 'application/json, text/html', `{"password":"${secret}"}`],
    ['another charset', 'application/json; charset=utf-7', `{"password":"${secret}"}`],
    ['bytes', 'application/octet-stream', `{"password":"${secret}"}`],
    [
      'a multipart form without a boundary',
      'multipart/form-data',
      part('Content-Disposition: form-data; name="password"'),
    ],
    [
      'a multipart form of another boundary',
      'multipart/form-data; boundary=c',
      part('Content-Disposition: form-data; name="a"'),
    ],
    [
      'a multipart form without an end',
      'multipart/form-data; boundary=b',
      `--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n${secret}`,
    ],
    ['a part without a name', 'multipart/form-data; boundary=b', part('Content-Type: text/plain')],
    [
      'a part whose name is written in another way',
      'multipart/form-data; boundary=b',
      part("Content-Disposition: form-data; name*=utf-8''password"),
    ],
    [
      'a part with two names',
      'multipart/form-data; boundary=b',
      part('Content-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="password"'),
    ],
    [
      'a part in base64',
      'multipart/form-data; boundary=b',
      part('Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64'),
    ],
    [
      'text before a multipart form',
      'multipart/form-data; boundary=b',
      secret + part('Content-Disposition: form-data; name="a"'),
    ],
  ])('is not shown: %s', async (_, type, body) => {
    const request = { headers: type === '' ? {} : { 'content-type': type }, body }
    expect((await readBack({ request })).request.body).toMatchObject({
      size: body.length,
      text: null,
      truncated: false,
    })
    expect(await everything({ request })).not.toContain(secret)
    expect((await readBack({ request }, { secrets: 'shown' })).request.body?.text).toBe(
      type === 'application/octet-stream' ? null : body,
    )
  })

  it('is not shown where its end was not kept, and no JSON follows from it', async () => {
    const { journal } = setUp({ maxBodyBytes: 30 })
    journal.record(
      call({
        request: typed(form, `username=ada&password=${secret}`),
        reply: typed('text/html', `<p>${'x'.repeat(30)}`),
      }),
    )
    expect(await journal.list()).toMatchObject([
      { request: { body: { text: null, truncated: true } }, reply: { body: { text: null, truncated: true } } },
    ])
  })

  it.each([
    ['a picture', 'image/png', new Uint8Array([0x89, 0x50])],
    ['what is not UTF-8', 'text/plain', new Uint8Array([0x61, 0xff])],
    ['what is not UTF-8', 'application/json', new Uint8Array([0x22, 0xff, 0x22])],
  ])('has no text where it is %s of %s', async (_, type, body) => {
    for (const secrets of ['hidden', 'shown'] as const) {
      const shown = await readBack({ request: typed(type, body), reply: typed(type, body) }, { secrets })
      const expected = { mediaType: type, size: body.length, text: null, truncated: false }
      expect(shown).toMatchObject({ request: { body: expected }, reply: { body: expected } })
    }
  })

  it('still tells what is to be hidden elsewhere', async () => {
    const cut = { url: `http://h/${secret}`, request: typed('application/json', `{"password":"${secret}"`) }
    expect((await readBack(cut)).path).toBe('/•••')
  })
})

describe('free text', () => {
  it('is shown in replies', async () => {
    const text = 'Unable to validate user with provided credentials. (User: ada@example.com)'
    expect(await replyText({ status: 401, ...typed('text/plain', text) })).toBe(text)
    expect(await replyText({ status: 401, ...typed('text/html', 'Invalid Credentials') })).toBe('Invalid Credentials')
  })

  it('is read as the JSON that it is', async () => {
    expect(await requestText(typed('text/plain;charset=UTF-8', '{"password":"abc"}'))).toBe('{"password":"•••"}')
    expect(await replyText(typed('text/html', '{"password":"abc"}'))).toBe('{"password":"•••"}')
    expect(await replyText(typed('text/plain', '{"password":"abc"'))).toBeNull()
  })

  it('is rid of tokens in links and of JWTs', async () => {
    const html = `<a href="http://h/?a=1&amp;token=abc">${jwt}</a>`
    expect(await replyText(typed('text/html; charset=utf-8', html))).toBe(
      '<a href="http://h/?a=1&amp;token=•••">•••</a>',
    )
  })
})

describe('a page', () => {
  it('hides the token of a mailed link in the form that it opens', async () => {
    const page = '<form method="post" action="/password_reset?x=1"><input type="hidden" value="0123abcd0123abcd">'
    const shown = await readBack({
      method: 'GET',
      url: 'http://h/password_reset?token=0123abcd0123abcd',
      reply: typed('text/html', page),
    })
    expect(shown.reply?.body?.text).toBe(page.replace('0123abcd0123abcd', '•••'))
  })
})
