/** What each effect of a fault does to a call, as the caller and the service see it. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { mailedLink } from '../../mocks/scenarios/test-services.ts'
import { startServices } from '../support/services.ts'

const services = await startServices()
const { faults, journal } = services.mocks
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

/** The newest call of the journal. */
const lastCall = async () => (await journal.list())[0]

/** Makes a call that is never answered, and leaves when the journal has it. */
async function leaveHanging(call: (signal: AbortSignal) => Promise<Response>) {
  const leaving = new AbortController()
  const reply = call(leaving.signal)
  const calls = await journal.count()
  const settled = vi.fn()
  reply.then(settled, settled)
  await vi.waitFor(async () => expect(await journal.count()).toBe(calls + 1))
  expect(settled).not.toHaveBeenCalled()
  leaving.abort()
  await expect(reply).rejects.toThrow(/abort/i)
}

describe('a latency', () => {
  it('makes a call take so much longer, and changes nothing else', async () => {
    const { id } = faults.add({ effect: { type: 'latency', ms: 40 } })
    expect((await notes.signUp(services)).status).toBe(200)
    expect(await lastCall()).toMatchObject({ status: 200, faults: [{ id, effect: 'latency' }] })
    expect((await lastCall())?.ms).toBeGreaterThanOrEqual(40)
  })

  it('adds up with the others, before the service does its work and after it', async () => {
    faults.add({ effect: { type: 'latency', ms: 20 } })
    faults.add({ effect: { type: 'latency', minMs: 20, maxMs: 25 } })
    faults.add({ match: { status: 200 }, effect: { type: 'latency', ms: 20 } })
    faults.add({ match: { status: 409 }, effect: { type: 'latency', ms: 600_000 } })
    expect((await notes.signUp(services)).status).toBe(200)
    const call = await lastCall()
    expect(call?.ms).toBeGreaterThanOrEqual(60)
    expect(call?.faults.map(({ effect }) => effect)).toEqual(['latency', 'latency', 'latency'])
  })

  it('ends with the caller who leaves, and the service has not seen the call', async () => {
    const { id } = faults.add({ effect: { type: 'latency', ms: 600_000 } })
    const leaving = new AbortController()
    const reply = services.fetch('/notes/auth/signup', {
      method: 'POST',
      body: new URLSearchParams(notes.ada),
      signal: leaving.signal,
    })
    await vi.waitFor(() => expect(faults.list()[0]?.hits).toBe(1))
    leaving.abort()
    await expect(reply).rejects.toThrow(/abort/i)
    await vi.waitFor(async () => expect(await lastCall()).toMatchObject({ status: null }))
    faults.remove(id)
    expect((await notes.signUp(services)).status).toBe(200)
  })
})

describe('an example', () => {
  it('is the documented reply, and the service never sees the call', async () => {
    faults.add({ effect: { type: 'example', example: 'account_exists' }, times: 1 })
    const reply = await notes.signUp(services)
    expect(reply.status).toBe(409)
    expect(reply.headers.get('content-type')).toBe('application/json')
    expect(await lastCall()).toMatchObject({ status: 409, operation: 'notesSignup' })
    expect((await notes.signUp(services)).status).toBe(200)
  })

  it('does not hit operations that do not document it', async () => {
    faults.add({ effect: { type: 'example', example: 'account_locked' } })
    expect((await notes.signUp(services)).status).toBe(200)
    expect((await fluencyBox.signUp(services)).status).toBe(201)
    expect((await services.fetch(await mailedLink(services, notes.ada.email))).status).toBe(200)
    expect(faults.list()[0]?.hits).toBe(0)
    await services.mocks.fluencyBox.addUser(fluencyBox.charles)
    expect((await fluencyBox.logIn(services, fluencyBox.charles)).status).toBe(401)
    expect(faults.list()[0]?.hits).toBe(1)
  })
})

describe('a reply', () => {
  it('has any status, headers and text', async () => {
    const headers = { 'content-type': 'text/html', 'Retry-After': '7', date: 'Sat, 01 Jan 2000 00:00:00 GMT' }
    faults.add({ effect: { type: 'reply', status: 502, headers, body: '<h1>Bad Gateway</h1>' } })
    const reply = await notes.logIn(services)
    expect(reply.status).toBe(502)
    for (const [name, value] of Object.entries(headers)) expect(reply.headers.get(name)).toBe(value)
    expect(await reply.text()).toBe('<h1>Bad Gateway</h1>')
    expect((await lastCall())?.reply?.body).toMatchObject({ text: '<h1>Bad Gateway</h1>' })
  })

  it('has a text without a type, JSON or nothing', async () => {
    faults.add({ effect: { type: 'reply', status: 500, body: 'größe' }, times: 1 })
    const text = await notes.logIn(services)
    expect(text.headers.get('content-type')).toMatch(/^text\/plain; ?charset=utf-8$/i)
    expect(await text.text()).toBe('größe')

    faults.add({ effect: { type: 'reply', status: 200, body: { tokens: [null, 1, 'one'] } }, times: 1 })
    const value = await notes.logIn(services)
    expect(value.headers.get('content-type')).toBe('application/json')
    expect(await value.json()).toEqual({ tokens: [null, 1, 'one'] })

    faults.add({ effect: { type: 'reply', status: 204 }, times: 1 })
    const nothing = await notes.logIn(services)
    expect(nothing.status).toBe(204)
    expect(await nothing.text()).toBe('')
  })

  it('takes the place of a reply that has a status, after the service has done its work', async () => {
    faults.add({ match: { status: 200 }, effect: { type: 'reply', status: 503 }, times: 1 })
    expect((await notes.signUp(services)).status).toBe(503)
    expect((await notes.signUp(services)).status).toBe(409)
  })

  it('hits mailed links too', async () => {
    await notes.signUp(services)
    const link = await mailedLink(services, notes.ada.email)
    faults.add({ match: { service: 'notes', method: 'get' }, effect: { type: 'reply', status: 504 }, times: 1 })
    expect((await services.fetch(link)).status).toBe(504)
    expect(await lastCall()).toMatchObject({ operation: null, faults: [{ effect: 'reply' }] })
    expect(await (await services.fetch(link)).text()).toContain('<h1>Verified</h1>')
  })
})

describe('a call that hangs', () => {
  it('gets no answer, is in the journal, and the service never sees it', async () => {
    const { id } = faults.add({ effect: { type: 'hang' }, times: 1 })
    const body = new URLSearchParams(notes.ada)
    await leaveHanging((signal) => services.fetch('/notes/auth/signup', { method: 'POST', body, signal }))
    expect(await lastCall()).toMatchObject({ status: null, reply: null, faults: [{ id, effect: 'hang' }] })
    expect((await lastCall())?.request.body?.text).toContain('username=ada')
    expect((await notes.signUp(services)).status).toBe(200)
  })

  it('gets no answer after the service has done its work', async () => {
    faults.add({ effect: { type: 'hang', at: 'reply' }, times: 1 })
    const body = new URLSearchParams(notes.ada)
    await leaveHanging((signal) => services.fetch('/notes/auth/signup', { method: 'POST', body, signal }))
    expect(await lastCall()).toMatchObject({ status: null, reply: null })
    expect((await notes.signUp(services)).status).toBe(409)
  })
})

describe('a connection that breaks', () => {
  it('fails the call, and the service never sees it', async () => {
    const { id } = faults.add({ effect: { type: 'drop' }, times: 1 })
    await expect(notes.signUp(services)).rejects.toThrow(TypeError)
    expect(await lastCall()).toMatchObject({ status: null, reply: null, faults: [{ id, effect: 'drop' }] })
    expect((await notes.signUp(services)).status).toBe(200)
  })

  it('loses the reply to a refresh: the service has renewed the tokens, and the old ones are dead', async () => {
    const { refresh_token } = await fluencyBox.signedIn(services)
    faults.add({
      match: { operation: 'fluencyBoxRefreshToken' },
      effect: { type: 'drop', at: 'reply' },
      times: 1,
    })
    await expect(fluencyBox.refresh(services, refresh_token)).rejects.toThrow(TypeError)
    expect((await fluencyBox.refresh(services, refresh_token)).status).toBe(401)
  })

  it('breaks for those whose reply would have a status, and for no others', async () => {
    await services.mocks.notes.addUser(notes.ada)
    faults.add({ match: { status: 200 }, effect: { type: 'drop' } })
    expect((await notes.logIn(services, { password: 'wrong' })).status).toBe(406)
    await expect(notes.logIn(services)).rejects.toThrow(TypeError)
  })
})

describe('a reply that is cut', () => {
  it('begins with the head and half of the body', async () => {
    const whole = (await (await notes.logIn(services)).text()).length
    faults.add({ effect: { type: 'cut' } })
    const reply = await notes.logIn(services)
    expect(reply.status).toBe(406)
    expect(reply.headers.get('content-type')).toBe('application/json')
    expect(reply.headers.get('content-length')).toBe(String(whole))
    const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
    expect((await reader.read()).value).toHaveLength(Math.floor(whole / 2))
    await expect(reader.read()).rejects.toThrow(TypeError)
    expect((await lastCall())?.reply?.body?.size).toBe(Math.floor(whole / 2))
  })

  it('ends after so many bytes, and always before its end', async () => {
    const whole = (await (await notes.logIn(services)).text()).length
    for (const [bytes, arriving] of [
      [0, undefined],
      [3, 3],
      [whole, whole - 1],
      [10_000, whole - 1],
    ] as const) {
      const { id } = faults.add({ effect: { type: 'cut', bytes } })
      await expect((await notes.logIn(services)).text(), String(bytes)).rejects.toThrow(TypeError)
      expect((await lastCall())?.reply?.body?.size, String(bytes)).toBe(arriving)
      faults.remove(id)
    }
  })

  it('may be a picture, which comes whole as soon as the fault is gone', async () => {
    const session = await fluencyBox.signedIn(services)
    const { profile_picture } = await fluencyBox.profileOf(services, session)
    const path = `/fluency-box/profile_pictures/${profile_picture}`
    const picture = new Uint8Array(await (await services.fetch(path)).arrayBuffer())
    const { id } = faults.add({ effect: { type: 'cut', bytes: 20 } })
    await expect((await services.fetch(path)).arrayBuffer()).rejects.toThrow(TypeError)
    expect((await lastCall())?.reply?.body).toMatchObject({ size: 20, mediaType: 'image/jpeg' })
    faults.remove(id)
    expect(new Uint8Array(await (await services.fetch(path)).arrayBuffer())).toEqual(picture)
    expect((await lastCall())?.reply?.body?.size).toBe(picture.length)
  })

  it('is lost altogether where it has no body', async () => {
    faults.add({ effect: { type: 'cut' } })
    await expect(services.fetch('/notes/auth/verify', { method: 'HEAD' })).rejects.toThrow(TypeError)
    expect(await lastCall()).toMatchObject({ status: null, faults: [{ effect: 'cut' }] })
  })
})
