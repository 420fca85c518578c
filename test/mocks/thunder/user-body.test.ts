import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import {
  ada,
  addAda,
  body,
  create,
  credentials,
  key,
  lineOf,
  put,
  read,
  type ShownUser,
} from '../../../mocks/scenarios/thunder/calls.ts'
import { createThunder } from '../../../mocks/services/thunder/index.ts'
import { createWorld } from '../../../mocks/world/world.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

/** Sends a text as it is, as JSON unless told otherwise; no media type for `undefined`. */
const sendText = (text: string, mediaType: string | undefined = 'application/json', method = 'POST') =>
  services.fetch('/thunder/users', {
    method,
    body: new TextEncoder().encode(text),
    headers: { ...credentials, ...(mediaType === '' ? {} : { 'content-type': mediaType }) },
  })

const unprocessable = '400 {"code":400,"message":"Unable to process JSON"}'
const adaWith = (rest: string) => `{"email":{"address":"${ada.email}"},"password":"${ada.password}",${rest}}`

describe('The body of a user at Thunder', () => {
  it('that is absent, blank or null is no user', async () => {
    for (const text of ['', ' \n', 'null']) {
      for (const method of ['POST', 'PUT']) {
        expect(await lineOf(sendText(text, undefined, method)), text).toBe('400 Cannot post a null user. (User: null)')
      }
    }
    const nothing = services.fetch('/thunder/users', { method: 'POST', headers: key() })
    expect(await lineOf(nothing)).toBe('400 Cannot post a null user. (User: null)')
  })

  it('that is malformed, cut off or not an object cannot be processed', async () => {
    for (const text of ['{', '{"email":{"address":"ada@exam', 'undefined', '[]', '"ada"', '1', 'false']) {
      expect(await lineOf(sendText(text)), text).toBe(unprocessable)
    }
  })

  it('that breaks off on its way cannot be processed', async () => {
    const thunder = createThunder(createWorld())
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('The line is dead.')) })
    const headers = { ...key(), 'content-type': 'application/json' }
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: broken, headers, duplex: 'half' }
    expect(await lineOf(thunder.handle(new Request('http://localhost/users', init)))).toBe(unprocessable)
  })

  it('has to be labelled as JSON', async () => {
    const text = JSON.stringify(body())
    for (const mediaType of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      expect((await sendText(text, mediaType)).status, mediaType).toBe(415)
    }
    expect((await sendText('', 'text/plain')).status).toBe(415)
    expect((await sendText(text, 'Application/JSON; charset=utf-8')).status).toBe(201)
  })

  it('has an e-mail address that keeps the rule, and the refusal quotes it', async () => {
    for (const email of [null, undefined]) {
      expect(await lineOf(create(services, body({ email })))).toMatch(/without an email address\. \(User: null\)$/)
    }
    expect(await lineOf(create(services, body({ email: {} })))).toMatch(/^400 Invalid email.*\(User: null\)$/)
    for (const address of [
      '',
      'ada',
      '.a@example.com',
      'a..b@example.com',
      'a@-x.com',
      'a@x.1',
      '__proto__',
      '(a)\n)',
    ]) {
      const line = `400 Invalid email address format. Please try again. (User: ${address})`
      expect(await lineOf(create(services, body({ email: { address } })))).toBe(line)
    }
    const tooLong = `${'a'.repeat(65)}@example.com`
    expect((await create(services, body({ email: { address: tooLong } }))).status).toBe(400)
    expect((await create(services, body({ email: { address: tooLong.slice(1) } }))).status).toBe(201)
  })

  it('cannot be processed with another type in a known field, before its values are looked at', async () => {
    const wrong = [
      { email: ada.email },
      { email: [ada.email] },
      { email: { address: 1 } },
      { email: { address: 'bad', verified: 'yes' } },
      { email: { address: 'bad', verificationToken: {} } },
      { password: 12345 },
      { password: ['a'] },
      { creationTime: '1' },
      { creationTime: -1 },
      { lastUpdateTime: 1.5 },
      { lastUpdateTime: null },
    ]
    for (const changes of wrong) {
      expect(await lineOf(create(services, body(changes))), JSON.stringify(changes)).toBe(unprocessable)
      expect(await lineOf(put(services, body(changes))), JSON.stringify(changes)).toBe(unprocessable)
    }
  })

  it('cannot be processed with a password over 1024 characters, after the address is checked', async () => {
    const email = { address: 'bad' }
    const longest = '🗝'.repeat(1_024)
    expect(await lineOf(create(services, body({ password: `${longest}x`, email })))).toMatch(/^400 Invalid email/)
    expect(await lineOf(create(services, body({ password: `${longest}x` })))).toBe(unprocessable)
    const verificationToken = 'x'.repeat(1_025)
    expect(await lineOf(create(services, body({ email: { address: ada.email, verificationToken } })))).toBe(
      unprocessable,
    )
    expect((await create(services, body({ password: longest }))).status).toBe(201)
  })

  it('keeps properties of any name and type as they are', async () => {
    const text = adaWith(
      '"__proto__":{"password":"polluted","verified":true},"constructor":{"prototype":{"x":1}},"toString":null,' +
        '"hasOwnProperty":false,"":0,"toJSON":"x","address":[[[]]],"id":"1","\\u0000":"\\ud800","big":{"a":{"b":[1,"2",null]}}',
    )
    const sent = JSON.parse(text) as Record<string, unknown>
    const reply = await sendText(text)
    expect(reply.status).toBe(201)
    const created = await reply.text()
    const names = (user: object) => Object.keys(user).filter((name) => !name.endsWith('Time'))
    expect(names(JSON.parse(created) as object)).toEqual(names(sent))

    const stored = await read(services)
    for (const name of names(sent).filter((each) => each !== 'email')) {
      const { value } = Object.getOwnPropertyDescriptor(stored, name) ?? {}
      expect(value, name).toEqual(Object.getOwnPropertyDescriptor(sent, name)?.value)
    }
    expect('polluted' in {} || 'verified' in {}).toBe(false)
  })

  it('takes no field from a __proto__', async () => {
    const text = `{"__proto__":{"email":{"address":"${ada.email}"}}}`
    expect(await lineOf(sendText(text))).toBe('400 Cannot post a user without an email address. (User: null)')
  })

  it('may be 1000 levels deep and no deeper, nor hold a number that JSON cannot write', async () => {
    const nested = (levels: number) => adaWith(`"deep":${'['.repeat(levels)}${']'.repeat(levels)}`)
    expect(await lineOf(sendText(nested(1_000)))).toBe(unprocessable)
    expect(await lineOf(sendText(nested(200_000)))).toBe(unprocessable)
    expect(await lineOf(sendText(adaWith('"far":1e999')))).toBe(unprocessable)
    expect((await sendText(nested(999))).status).toBe(201)
  })

  it('leaves the old properties alone when it is refused', async () => {
    await addAda(services)
    const before = await read(services)
    await put(services, body({ password: 1, city: 'London' }))
    expect(await read(services)).toEqual(before)
  })

  it('can be sent back as it was read', async () => {
    await addAda(services)
    const user = await read(services)
    const { lastUpdateTime, ...same } = await jsonOf<ShownUser>(await put(services, user))
    expect(lastUpdateTime).toBeGreaterThanOrEqual(user.lastUpdateTime)
    expect(user).toEqual({ ...same, lastUpdateTime: user.lastUpdateTime })
  })
})
