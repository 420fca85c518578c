/** What a replay carries: the whole original request, whatever its body is, and whatever the caller does to it meanwhile. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SeenRequest } from '../support/scripted-server.ts'
import { type FluencyBoxServer, startFluencyBox } from './fluency-box-script.ts'
import { notes, notesRefusal, notesTokens, signedInNotes } from './sign-ins.ts'

/** Every value that a byte can have. */
const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

/** What must not differ between an attempt and its replay. The boundary of a multipart body is chosen anew each time. */
function contentOf({ method, path, headers, bytes }: SeenRequest) {
  const type = headers['content-type'] ?? ''
  const boundary = /boundary=(.+)$/.exec(type)?.[1] ?? 'none at all'
  const unbound = (text: string) => text.replaceAll(boundary, '(boundary)')
  return {
    method,
    path,
    mark: headers['x-mark'],
    type: unbound(type),
    body: unbound(bytes.toString('latin1')),
  }
}

function expectOneReplay(key: string) {
  const [first, second, ...more] = box.seen(key)
  if (!first || !second) throw new Error(`${key} was not replayed.`)
  expect(more).toEqual([])
  expect([first, second].map((request) => box.accessOf(request))).toEqual([1, 2])
  expect(contentOf(second)).toEqual(contentOf(first))
  return contentOf(second)
}

it('replays a JSON body with its path and its headers', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  const call = { params: { path: { id: 'ada' } }, headers: { 'x-mark': '42' }, body: { password: 'Zoë: "ü"' } }
  const { data } = await client.api.PUT('/users/{id}/password', call)
  expect(data).toBeDefined()
  const { mark, type } = expectOneReplay('PUT /users/ada/password')
  expect({ mark, type }).toEqual({ mark: '42', type: 'application/json' })
  expect(JSON.parse(box.seen('PUT /users/ada/password')[1]?.body ?? '')).toEqual({ password: 'Zoë: "ü"' })
})

it('replays a multipart body with the bytes, the name and the type of its file', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  await client.setPicture({ data: bytes, name: 'ada.png', type: 'image/png' })
  const { type, body } = expectOneReplay('PUT /users/ada/profile_picture')
  expect(type).toBe('multipart/form-data; boundary=(boundary)')
  expect(body).toContain('name="profile_picture_file"; filename="ada.png"\r\nContent-Type: image/png\r\n')
  expect(body).toContain(Buffer.from(bytes).toString('latin1'))
})

const formData = () => {
  const form = new FormData()
  form.append('title', 'Notes on the Analytical Engine')
  form.append('sheet', new File([bytes], 'sheet.bin'))
  return form
}

it.each([
  ['a Blob', () => new Blob([bytes], { type: 'image/png' }), 'image/png'],
  ['a typed array', () => bytes.slice(), ''],
  ['an ArrayBuffer', () => bytes.slice().buffer, ''],
  ['a text', () => 'Plain and simple: ü', 'text/plain;charset=UTF-8'],
  ['a form', () => new URLSearchParams({ q: 'a b&c=ü' }), 'application/x-www-form-urlencoded;charset=UTF-8'],
  ['FormData', formData, 'multipart/form-data; boundary=(boundary)'],
])('replays %s that was given to client.fetch', async (_, body, type) => {
  const client = await box.signedIn()
  box.refuseAccess()
  const init = { method: 'POST', body: body(), headers: { 'x-mark': '42' } }
  const response = await client.fetch('/papers?draft=1', init)
  expect(response.status).toBe(200)
  expect(expectOneReplay('POST /papers')).toMatchObject({ path: '/papers?draft=1', mark: '42', type })
  const [sent] = box.seen('POST /papers')
  const whole = Buffer.from(await new Response(body()).arrayBuffer())
  if (!type.startsWith('multipart')) expect(sent?.bytes).toEqual(whole)
})

it('replays the form of a call to Notes, which refuses with a 403', async () => {
  const client = await signedInNotes(box)
  box.once('POST /notes/new', notesRefusal)
  box.on('POST /notes/new', { body: { id: 1 } })
  box.on(notes.refresh, notesTokens(2, 'd.1', 'r.1'))
  const response = await client.fetch('/notes/new', { method: 'POST', body: new URLSearchParams({ text: 'a b&c=ü' }) })
  expect(await response.json()).toEqual({ id: 1 })
  const [first, second, ...more] = box.seen('POST /notes/new')
  expect(more).toEqual([])
  expect([first, second].map((request) => request?.headers.authorization)).toEqual(['Bearer a.1', 'Bearer a.2'])
  expect([first, second].map((request) => request?.body)).toEqual(Array(2).fill('text=a+b%26c%3D%C3%BC'))
})

it('lets the 401 to a stream surface, and sends the stream once', async () => {
  const client = await box.signedIn()
  box.refuseAccess()
  const response = await client.fetch('/papers', { method: 'POST', body: new Blob([bytes]).stream() })
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ message: 'Token has expired', status: 'fail' })
  expect(box.seen('POST /papers').map((request) => request.bytes)).toEqual([Buffer.from(bytes)])
  expect(await client.session.get()).toBeDefined()
  expect(await client.getAccount()).toMatchObject({ id: 'ada' })
})

describe('what the caller does to its arguments after the call', () => {
  const changes: readonly (readonly [string, () => { body: BodyInit; change(): unknown }])[] = [
    [
      'URLSearchParams',
      () => {
        const body = new URLSearchParams({ q: 'one' })
        return { body, change: () => body.set('q', 'two') }
      },
    ],
    [
      'FormData',
      () => {
        const body = new FormData()
        body.set('q', 'one')
        return { body, change: () => body.set('q', 'two') }
      },
    ],
    [
      'a typed array',
      () => {
        const body = new TextEncoder().encode('one')
        return { body, change: () => body.fill(0) }
      },
    ],
    [
      'an ArrayBuffer',
      () => {
        const view = new TextEncoder().encode('one')
        return { body: view.buffer, change: () => view.fill(0) }
      },
    ],
  ]

  it.each(changes)('does not reach the replay of %s', async (_, prepare) => {
    const client = await box.signedIn()
    box.refuseAccess()
    const { body, change } = prepare()
    box.once('POST /papers', () => {
      change()
      return undefined
    })
    await client.fetch('/papers', { method: 'POST', body })
    expect(expectOneReplay('POST /papers').body).toContain('one')
  })

  it('does not reach the replay of a JSON body', async () => {
    const client = await box.signedIn()
    box.refuseAccess()
    const body = { password: 'one' }
    box.once('PUT /users/ada/password', () => {
      body.password = 'two'
      return undefined
    })
    await client.api.PUT('/users/{id}/password', { params: { path: { id: 'ada' } }, body })
    expect(expectOneReplay('PUT /users/ada/password').body).toBe('{"password":"one"}')
  })

  it('does not reach the headers of the replay, nor do those get the credential', async () => {
    const client = await box.signedIn()
    box.refuseAccess()
    const headers = new Headers({ 'x-mark': '42' })
    box.once('GET /papers', () => {
      headers.set('x-mark', '43')
      return undefined
    })
    await client.fetch('/papers', { headers })
    expect(expectOneReplay('GET /papers').mark).toBe('42')
    expect([...headers]).toEqual([['x-mark', '43']])
  })
})
