import { decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createClock } from '../../mocks/world/clock.ts'
import { createJwtSigner } from '../../mocks/world/jwt.ts'

const secret = 'a published text that signs made-up tokens'
const key = new TextEncoder().encode(secret)
const startSeconds = Date.UTC(2030, 0, 1) / 1_000

function setUp() {
  const clock = createClock(() => startSeconds * 1_000)
  return { clock, jwt: createJwtSigner(clock, secret) }
}

const invalid = { ok: false, reason: 'invalid' }
const expired = { ok: false, reason: 'expired' }

describe('signed tokens', () => {
  it('can be verified by jose', async () => {
    const payload = { sub: 'ada', name: 'Ada – 阿达', exp: startSeconds + 60 }
    const token = setUp().jwt.sign(payload)
    const verified = await jwtVerify(token, key, { currentDate: new Date(startSeconds * 1_000) })
    expect(verified.payload).toEqual(payload)
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', typ: 'JWT' })
  })

  it('are read as they were signed, a number for sub even', async () => {
    const { jwt } = setUp()
    const payload = { sub: 1, exp: startSeconds + 60, roles: ['user'] }
    expect(await jwt.read(jwt.sign(payload))).toEqual({ ok: true, payload })
  })

  it('are read when jose signed them', async () => {
    const token = await new SignJWT({ sub: 'ada' })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(startSeconds + 60)
      .sign(key)
    expect(await setUp().jwt.read(token)).toMatchObject({ ok: true, payload: { sub: 'ada' } })
  })

  it.each([false, true])("expire exactly at exp on the world's clock, remembered (%s) or not", async (remembered) => {
    const { clock, jwt } = setUp()
    const token = jwt.sign({ exp: startSeconds + 60 })
    if (remembered) expect(await jwt.read(token)).toMatchObject({ ok: true })
    clock.advance({ seconds: 59, milliseconds: 999 })
    // Another signer reads it for the first time.
    expect(await createJwtSigner(clock, secret).read(token)).toMatchObject({ ok: true })
    if (remembered) expect(await jwt.read(token)).toMatchObject({ ok: true })
    clock.advance({ milliseconds: 1 })
    expect(await jwt.read(token)).toEqual(expired)
    clock.reset()
    expect(await jwt.read(token)).toMatchObject({ ok: true })
  })

  it('never expire without exp', async () => {
    const { clock, jwt } = setUp()
    const token = jwt.sign({ sub: 'ada' })
    expect(await jwt.read(token)).toMatchObject({ ok: true })
    clock.advance({ days: 10_000 })
    expect(await jwt.read(token)).toMatchObject({ ok: true })
  })

  it.each([
    ['empty', () => ''],
    ['garbage', () => 'not.a.token'],
    ['without a signature', (token: string) => token.slice(0, token.lastIndexOf('.'))],
    ['with an empty signature', (token: string) => token.slice(0, token.lastIndexOf('.') + 1)],
    ['cut off', (token: string) => token.slice(0, -2)],
    ['with something added', (token: string) => `${token}AAAA`],
    [
      'with a changed payload',
      (token: string) => token.replace(/\..*\./, `.${btoa('{"sub":"eve"}').replace(/=+$/, '')}.`),
    ],
  ])('are invalid when %s, and stay so beside a good one', async (_how, spoil) => {
    const { jwt } = setUp()
    const token = jwt.sign({ sub: 'ada', exp: startSeconds + 60 })
    expect(await jwt.read(token)).toMatchObject({ ok: true })
    expect(await jwt.read(spoil(token))).toEqual(invalid)
    expect(await jwt.read(spoil(token))).toEqual(invalid)
  })

  it('are invalid when another key signed them, however old they are', async () => {
    const { clock, jwt } = setUp()
    const token = createJwtSigner(clock, 'another key').sign({ sub: 'ada', exp: startSeconds + 60 })
    expect(await jwt.read(token)).toEqual(invalid)
    clock.advance({ hours: 1 })
    expect(await jwt.read(token)).toEqual(invalid)
  })

  it('are invalid with an algorithm other than HS256', async () => {
    const { jwt } = setUp()
    const hs512 = new SignJWT({ sub: 'ada' }).setProtectedHeader({ alg: 'HS512' }).sign(key)
    expect(await jwt.read(await hs512)).toEqual(invalid)
    expect(await jwt.read(new UnsecuredJWT({ sub: 'ada' }).encode())).toEqual(invalid)
  })

  it('are invalid with an exp that is no number', async () => {
    const { jwt } = setUp()
    expect(await jwt.read(jwt.sign({ exp: 'tomorrow' }))).toEqual(invalid)
  })

  it.each([false, true])('are opened when they have expired too, remembered (%s) or not', async (remembered) => {
    const { clock, jwt } = setUp()
    const payload = { sub: 'ada', exp: startSeconds + 60 }
    const token = jwt.sign(payload)
    if (remembered) expect(await jwt.open(token)).toEqual(payload)
    clock.advance({ hours: 1 })
    expect(await jwt.open(token)).toEqual(payload)
    expect(await jwt.read(token)).toEqual(expired)
    clock.reset()
    expect(await jwt.read(token)).toEqual({ ok: true, payload })
  })

  it('are not opened when they are invalid', async () => {
    const { clock, jwt } = setUp()
    const foreign = createJwtSigner(clock, 'another key').sign({ sub: 'ada' })
    for (const token of ['', 'not.a.token', `${jwt.sign({})}AAAA`, foreign])
      expect(await jwt.open(token)).toBeUndefined()
  })
})
