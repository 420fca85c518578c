import { describe, expect, it } from 'vitest'
import type { WorldEvent } from '../../mocks/world/events.ts'
import { type CallOptions, call, readBack, setUp, typed } from './journal-calls.ts'

const secret = 'analytical-engine'
const form = 'application/x-www-form-urlencoded'

/** All that a call shows by default. */
async function everything(options: CallOptions): Promise<string> {
  const { journal, events } = setUp()
  const told: WorldEvent[] = []
  events.subscribe((event) => told.push(event))
  journal.record(call(options))
  return JSON.stringify([told, await journal.list(), await journal.har()])
}

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
