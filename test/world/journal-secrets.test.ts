import { describe, expect, it } from 'vitest'
import { bytes, type CallOptions, json, readBack, typed } from './journal-calls.ts'

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
    [
      '{"token":{"scope":{"inner":"abc"}},"tokens":{"scope":["read"],"x":["abc"]}}',
      '{"token":{"scope":{"inner":"•••"}},"tokens":{"scope":["read"],"x":["•••"]}}',
    ],
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
