/** Pictures from wherever they come arrive byte for byte, under the name and the type that they have. */
import { expect, it } from 'vitest'
import * as native from '../../mocks/scenarios/fittrackee/calls.ts'
import { ada as fluentAda } from '../../mocks/scenarios/fluency-box/calls.ts'
import type { Picture } from '../../src/index.ts'
import { createFitTrackee, type FitTrackeeClient } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { describeForms, failureOf, type SdkServices, type Sent } from './forms.ts'

const bytes = new Uint8Array([0x89, 0x50, 0x00, 0xff, 0x0d, 0x0a, 0x2d, 0x2d])
/** The same bytes in the middle of others, which must stay behind. */
const around = new Uint8Array([1, 2, 3, ...bytes, 4, 5])
const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
shared.set(bytes)

const pictures: readonly {
  readonly from: string
  readonly picture: Picture
  readonly name: string
  readonly type: string
}[] = [
  {
    from: 'a File',
    picture: new File([bytes], 'ada.png', { type: 'image/png' }),
    name: 'ada.png',
    type: 'image/png',
  },
  { from: 'a PNG Blob', picture: new Blob([bytes], { type: 'image/png' }), name: 'picture.png', type: 'image/png' },
  { from: 'a JPEG Blob', picture: new Blob([bytes], { type: 'image/jpeg' }), name: 'picture.jpg', type: 'image/jpeg' },
  { from: 'a GIF Blob', picture: new Blob([bytes], { type: 'image/gif' }), name: 'picture.gif', type: 'image/gif' },
  {
    from: 'a Buffer with a type',
    picture: { data: Buffer.from(bytes), name: 'ada.gif', type: 'image/gif' },
    name: 'ada.gif',
    type: 'image/gif',
  },
  {
    from: 'a part of a larger Uint8Array',
    picture: { data: around.subarray(3, 3 + bytes.length), name: 'ada.jpg' },
    name: 'ada.jpg',
    type: 'application/octet-stream',
  },
  {
    from: 'a DataView',
    picture: { data: new DataView(around.buffer, 3, bytes.length), name: 'ada.png', type: 'image/png' },
    name: 'ada.png',
    type: 'image/png',
  },
  {
    from: 'shared memory',
    picture: { data: shared, name: 'ada.png', type: 'image/png' },
    name: 'ada.png',
    type: 'image/png',
  },
  {
    from: 'an ArrayBuffer',
    picture: { data: bytes.buffer, name: 'ada.png', type: 'image/png' },
    name: 'ada.png',
    type: 'image/png',
  },
  {
    from: 'a Blob with a name',
    picture: { data: new Blob([bytes]), name: 'ada.png', type: 'image/png' },
    name: 'ada.png',
    type: 'image/png',
  },
]

/** The parts of a multipart form, as any server reads them. */
async function partsOf(sent: Sent | undefined): Promise<readonly (readonly [string, File | string])[]> {
  expect(sent?.headers.get('content-type')).toMatch(/^multipart\/form-data; ?boundary=/)
  const { headers = new Headers(), body = new Uint8Array() } = sent ?? {}
  return [...(await new Response(new Uint8Array(body), { headers }).formData())]
}

async function signedIn(services: SdkServices): Promise<FitTrackeeClient> {
  await services.mocks.fittrackee.addUser(native.ada)
  const client = createFitTrackee(services.options('fittrackee'))
  await client.signIn(native.ada)
  return client
}

const stored = async (services: SdkServices) =>
  new Uint8Array(await (await native.openPicture(services, native.ada.username)).arrayBuffer())

describeForms('a picture', (services) => {
  for (const { from, picture, name, type } of pictures) {
    it(`goes to FitTrackee unchanged from ${from}`, async () => {
      const client = await signedIn(services)
      await client.setPicture(picture)
      expect(await stored(services)).toEqual(bytes)
      const parts = await partsOf(services.sent.at(-1))
      expect(parts).toHaveLength(1)
      const [[part, file] = []] = parts
      expect(part).toBe('file')
      expect(file).toMatchObject({ name, type, size: bytes.length })
    })

    it(`goes to Fluency Box unchanged from ${from}`, async () => {
      await services.mocks.fluencyBox.addUser(fluentAda)
      const client = createFluencyBox(services.options('fluency-box'))
      await client.signIn({ email: fluentAda.email_address, password: fluentAda.password })
      await client.setPicture(picture)
      const parts = await partsOf(services.sent.at(-1))
      expect(parts.map(([part]) => part)).toEqual(['profile_picture_file'])
      const account = await client.getAccount()
      expect(account.picture.replace(/.*\./, '')).toBe(name.replace(/.*\./, ''))
      const reply = await services.fetch(`/fluency-box/profile_pictures/${account.picture}`)
      expect(new Uint8Array(await reply.arrayBuffer())).toEqual(bytes)
    })
  }

  it('may be changed by its owner as soon as the call is made', async () => {
    const client = await signedIn(services)
    const mine = new Uint8Array(bytes)
    const sending = client.setPicture({ data: mine, name: 'ada.png' })
    mine.fill(0)
    await sending
    expect(await stored(services)).toEqual(bytes)
  })

  it.each([0, 1, 65_536, 1_048_576])('of %i bytes is taken', async (size) => {
    const client = await signedIn(services)
    const data = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)))
    const whole = new Uint8Array(size).map((_, index) => data[index % data.length] ?? 0)
    await client.setPicture({ data: whole, name: 'ada.png' })
    expect(Buffer.compare(await stored(services), whole)).toBe(0)
  })

  it('over a mebibyte is too large for FitTrackee', async () => {
    const client = await signedIn(services)
    expect(await failureOf(client.setPicture({ data: new Uint8Array(1_048_577), name: 'ada.png' }))).toEqual({
      name: 'ApiError',
      code: 'file_too_large',
      status: 413,
      operation: 'fittrackeeSetPicture',
    })
  })

  it.each([
    ['a wrong extension', { data: bytes, name: 'ada.txt' }],
    ['no extension', { data: bytes, name: 'ada' }],
    ['no type to be named after', new Blob([bytes])],
    ['a type that is no picture', new Blob([bytes], { type: 'text/plain;charset=utf-8' })],
  ] satisfies [string, Picture][])('with %s is refused by FitTrackee', async (_what, picture) => {
    const client = await signedIn(services)
    expect(await failureOf(client.setPicture(picture))).toMatchObject({ code: 'file_type', status: 400 })
  })

  it('without a name is none', async () => {
    const client = await signedIn(services)
    expect(await failureOf(client.setPicture({ data: bytes, name: '' }))).toMatchObject({ code: 'file_missing' })
    // An upload without a name counts as text, which the contract does not allow for a file.
    services.violations.length = 0
  })

  it.each([
    'a"b.png',
    "a'b.png",
    'two\nlines.png',
    'x"\r\nContent-Type: text/html\r\n\r\n<script>.png',
    '../../etc/passwd.png',
    '画像 – Adélaïde.png',
    '😀.png',
    'a;filename=b.png',
    'a\\b%22.png',
  ])('called %j is one file with its own bytes', async (name) => {
    const client = await signedIn(services)
    await client.setPicture({ data: bytes, name })
    expect(await stored(services)).toEqual(bytes)
    const parts = await partsOf(services.sent.at(-1))
    expect(parts).toHaveLength(1)
    const [[, file] = []] = parts
    expect(file).toMatchObject({ size: bytes.length })
    if (/^[^"\r\n\\%]*$/.test(name)) expect(file).toMatchObject({ name })
  })

  it('may come as a form of the caller’s own', async () => {
    const client = await signedIn(services)
    const { error } = await client.api.POST('/api/auth/picture', { body: native.pictureForm('ada.png', bytes) })
    expect(error).toBeUndefined()
    expect(await stored(services)).toEqual(bytes)
  })
})
