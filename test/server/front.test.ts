/** What HTTP allows, and what it does not, written by hand to the real command. */
import { once } from 'node:events'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { createFront } from '../../mocks/server/front.ts'
import { ask, exchange, message, open, type RawReply } from '../support/raw-http.ts'
import { startServerCommand } from '../support/server-command.ts'
import { remoteServices } from '../support/test-server.ts'
import { documented } from './documented.ts'

const server = await startServerCommand({ args: ['--quiet'] })
const services = remoteServices(server.url)
afterEach(() => services.fetch('/_mock/v1/reset', { method: 'POST' }))
afterAll(() => server.stop())

const lineOf = ({ status, body }: RawReply) => `${status} ${body}`
const line = async (...head: readonly string[]) => lineOf(await ask(server.url, head))

const noRequest = '400 {"type":"about:blank","title":"This is no request that HTTP knows.","status":400}'
const noHttp = '400 {"type":"about:blank","title":"This is not HTTP.","status":400}'
const nothingHere =
  '404 {"type":"about:blank","title":"Nothing is here. Each service is mounted under its name.","status":404,' +
  '"services":["/fluency-box/","/nwapp/","/thunder/","/notes/","/fittrackee/"]}'

describe('an unknown path', () => {
  const replies = {
    'fluency-box': '404 {"message":"Not Found","status":"fail"}',
    nwapp: '404 {"detail":"Not found."}',
    thunder: '404 {"code":404,"message":"HTTP 404 Not Found"}',
    notes: '404 {"error":"method_not_found"}',
    fittrackee: '404 {"message":"Not found.","status":"error"}',
  }
  for (const [service, reply] of Object.entries(replies)) {
    it(`is answered in the form of ${service}`, async () => {
      for (const path of ['', '/', '/nowhere', '//', '/__proto__', '/constructor/x']) {
        expect(await line(`GET /${service}${path} HTTP/1.1`), path).toBe(reply)
      }
    })
  }

  it('is a problem that lists the services where no service is named', async () => {
    for (const path of ['/nowhere', '/Notes/', '/notesx', '/_mock', '/__proto__/']) {
      expect(await line(`GET ${path} HTTP/1.1`), path).toBe(nothingHere)
    }
  })
})

describe('an unknown method', () => {
  const replies = {
    '/fluency-box/login': '405 POST {"message":"Method Not Allowed","status":"fail"}',
    '/nwapp/api/v1/public/login': '405 POST {"detail":"Method \\"TRACE\\" not allowed."}',
    '/thunder/users': '405 GET, POST, PUT, DELETE {"code":405,"message":"HTTP 405 Method Not Allowed"}',
    '/notes/auth/login': '404 undefined {"error":"method_not_found"}',
    '/fittrackee/api/auth/picture': '405 POST, DELETE {"message":"Method not allowed.","status":"error"}',
  }
  for (const [path, expected] of Object.entries(replies)) {
    it(`is answered in the form of the service, with what is allowed: TRACE ${path}`, async () => {
      const { status, headers, body } = await ask(server.url, [`TRACE ${path} HTTP/1.1`])
      expect(`${status} ${headers.allow} ${body}`).toBe(expected)
    })
  }

  it('is answered even if HTTP has none of this name', async () => {
    expect(await line('PROPFIND /fluency-box/login HTTP/1.1')).toBe(
      '405 {"message":"Method Not Allowed","status":"fail"}',
    )
    expect(await line('NONSENSE /fluency-box/login HTTP/1.1')).toBe(noHttp)
  })

  it('ends the connection where it asks for a tunnel, and nothing else', async () => {
    expect(await exchange(server.url, message(['CONNECT other:443 HTTP/1.1', 'Host: other:443']))).toEqual([])
    expect((await notes.signUp(services)).status).toBe(200)
  })
})

describe('HEAD', () => {
  it('gives the headers of GET without the body', async () => {
    for (const path of ['/thunder/verify/success', '/', '/openapi.json', '/notes/nowhere', '/_mock/v1/mail']) {
      const get = await ask(server.url, [`GET ${path} HTTP/1.1`])
      const head = await ask(server.url, [`HEAD ${path} HTTP/1.1`])
      expect({ ...head, headers: { ...head.headers, date: '' } }, path).toEqual({
        status: get.status,
        headers: { ...get.headers, date: '' },
        body: '',
      })
    }
  })
})

describe('the target of a request', () => {
  it('may be written in any of the forms of RFC 9112', async () => {
    expect(await line('GET //x HTTP/1.1')).toBe(nothingHere)
    expect(await line('GET /notes/%ff HTTP/1.1')).toBe('404 {"error":"method_not_found"}')
    expect(await line('GET /fluency-box/profile_pictures/%ff HTTP/1.1')).toBe(
      '404 {"message":"No picture found","status":"fail"}',
    )
    expect((await ask(server.url, ['GET http://elsewhere.example/thunder/verify/success HTTP/1.1'])).status).toBe(200)
    expect(await line('OPTIONS * HTTP/1.1')).toBe(noRequest)
    expect(await line('GET http://elsewhere.example:99999/ HTTP/1.1')).toBe(noRequest)
    expect(await line('GET /notes\\..\\ HTTP/1.1')).toBe(noRequest)
  })

  it('is read as a URL, in which dots lead upwards, and never out of the server', async () => {
    const index = await ask(server.url, ['GET / HTTP/1.1'])
    expect(await line('GET /notes/%2e%2e/ HTTP/1.1')).toBe(lineOf(index))
    expect(await line('GET /../../../../etc/passwd HTTP/1.1')).toBe(nothingHere)
    expect(await line('GET /fluency-box/profile_pictures/..%2f..%2fpackage.json HTTP/1.1')).toBe(
      '404 {"message":"No picture found","status":"fail"}',
    )
  })
})

describe('absurd headers', () => {
  const tooMany = '431 {"type":"about:blank","title":"The headers are too many, or over 65536 bytes.","status":431}'

  it('are refused where they are over 64 KB or too many, and taken below that', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `x-${index}: ${index}`)
    expect(await line('GET /notes/x HTTP/1.1', `X: ${'a'.repeat(66_000)}`)).toBe(tooMany)
    expect(await line('GET /notes/x HTTP/1.1', ...many(1_500))).toBe(tooMany)
    expect(await line('GET /notes/x HTTP/1.1', `X: ${'a'.repeat(60_000)}`)).toBe('404 {"error":"method_not_found"}')
    expect(await line('GET /notes/x HTTP/1.1', ...many(900))).toBe('404 {"error":"method_not_found"}')
  })

  it('are refused where Host names no host', async () => {
    for (const host of ['a b', 'user@elsewhere', 'a/../b', '[::1', ':80:80', 'a:99999']) {
      expect(await line('GET /notes/x HTTP/1.1', `Host: ${host}`), host).toBe(noRequest)
    }
  })

  it('are refused where Host is missing', async () => {
    const [missing] = await exchange(server.url, message(['GET /notes/x HTTP/1.1', 'Connection: close']))
    expect(missing?.status).toBe(400)
    // HTTP/1.0 knew no Host.
    const [old] = await exchange(server.url, message(['GET /notes/x HTTP/1.0']))
    expect(old?.status).toBe(404)
  })

  it('are an error of the form where the content type is no media type', async () => {
    for (const type of [
      '///;;=',
      'application',
      ';',
      'multipart/form-data; boundary=',
      '\xfc\xff',
      'a'.repeat(9_000),
    ]) {
      const head = ['POST /fittrackee/api/auth/login HTTP/1.1', `Content-Type: ${type}`, 'Content-Length: 2']
      const reply = await ask(server.url, head, '[]')
      expect(lineOf(reply), type).toBe(documented('fittrackeeLogin', 'missing_field'))
    }
  })

  it('carry a password of Latin-1 letters, byte by byte', async () => {
    await thunder.create(services, thunder.body({ password: 'clé-für-ada' }))
    const get = (password: string) =>
      ask(server.url, [
        'GET /thunder/users?email=ada@example.com HTTP/1.1',
        `Authorization: ${thunder.key().authorization}`,
        `password: ${password}`,
      ])
    expect((await get('clé-für-ada')).status).toBe(200)
    expect((await get('clé-fur-ada')).status).toBe(401)
    expect((await get('\xff\xfe')).status).toBe(401)
  })

  it('are no HTTP where they smuggle, break a line or hold a control character', async () => {
    const broken = [
      ['GET /notes/x HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked'],
      ['GET /notes/x HTTP/1.1', 'Content-Length: minus one'],
      ['GET /notes/x HTTP/1.1', 'no colon'],
      ['GET /notes/x HTTP/1.1', 'x: \0'],
      ['GET /notes/x HTTP/9.9'],
      ['hello'],
    ]
    for (const head of broken) expect(await line(...head), head.join()).toBe(noHttp)
  })
})

describe('a connection', () => {
  it('gets the replies to pipelined requests in their order', async () => {
    const to = (path: string, ...headers: readonly string[]) =>
      message([`GET ${path} HTTP/1.1`, 'Host: mocks', ...headers])
    const pipelined = [to('/notes/x'), to('/thunder/verify/success'), to('/x'), to('/nwapp/x', 'Connection: close')]
    const replies = await exchange(server.url, Buffer.concat(pipelined))
    expect(replies.map(({ body }) => body)).toEqual([
      '{"error":"method_not_found"}',
      documented('thunderGetVerificationSuccess', 'success_page').slice('200 '.length),
      nothingHere.slice('404 '.length),
      '{"detail":"Not found."}',
    ])
  })

  it('may break off in the middle of a body: what was half sent never happened, and the rest is as it was', async () => {
    await fluencyBox.signUp(services)
    const body = JSON.stringify(fluencyBox.charles)
    const head = ['POST /fluency-box/users HTTP/1.1', 'Host: mocks', 'Content-Type: application/json']
    for (const framing of [`Content-Length: ${body.length}`, 'Transfer-Encoding: chunked']) {
      const sent = framing.startsWith('T') ? `${body.length.toString(16)}\r\n${body}\r\n` : body.slice(0, -1)
      const socket = await open(server.url)
      await new Promise((resolve) => socket.write(message([...head, framing], sent), resolve))
      socket.destroy()
      await once(socket, 'close')
    }
    expect((await fluencyBox.logIn(services)).status).toBe(200)
    expect((await fluencyBox.logIn(services, fluencyBox.charles)).status).toBe(401)
  })

  it('may break off before the reply: what was asked for happens all the same', async () => {
    const body = JSON.stringify(fluencyBox.ada)
    const head = ['POST /fluency-box/users HTTP/1.1', 'Host: mocks', `Content-Length: ${body.length}`]
    const socket = await open(server.url)
    await new Promise((resolve) => socket.write(message(head, body), resolve))
    socket.destroy()
    await vi.waitFor(async () => expect((await fluencyBox.logIn(services)).status).toBe(200), { timeout: 5_000 })
  })

  it('may break off a hundred times at once', async () => {
    const body = JSON.stringify(fluencyBox.ada)
    const head = ['POST /fluency-box/users HTTP/1.1', 'Host: mocks', `Content-Length: ${body.length + 1}`]
    const sockets = await Promise.all(Array.from({ length: 100 }, () => open(server.url)))
    for (const socket of sockets) socket.write(message(head, body))
    for (const socket of sockets) socket.resetAndDestroy()
    expect((await fluencyBox.signUp(services)).status).toBe(201)
    expect(server.stderr()).toBe('')
  })
})

it('tells a failure of its own apart from a request that is none', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const front = createFront({
    maxBodyBytes: 10,
    ownsProcess: false,
    handle: () => Promise.reject(new Error('out of order')),
    bodyTooLarge: () => Promise.reject(new Error('out of order')),
  })
  try {
    const { port } = await front.listen(0, '127.0.0.1')
    const reply = await ask(`http://127.0.0.1:${port}`, ['GET / HTTP/1.1'])
    expect(lineOf(reply)).toBe(
      '500 {"type":"about:blank","title":"The mock server failed; its error output tells why.","status":500}',
    )
    expect(told).toHaveBeenCalledOnce()
  } finally {
    told.mockRestore()
    await front.close()
  }
})
