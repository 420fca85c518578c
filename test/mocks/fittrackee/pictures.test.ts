import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  bearer,
  deletePicture,
  details,
  editProfile,
  logIn,
  messageOf,
  openPicture,
  pictureForm,
  profileOf,
  setPicture,
  signedIn,
  tokenOf,
} from '../../../mocks/scenarios/fittrackee/calls.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const limit = 1_048_576
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

/** A multipart body as it stands; its boundary is `cut`. */
const rawForm = (token: string, body: string) =>
  setPicture(services, token, body, { 'content-type': 'multipart/form-data; boundary=cut' })

describe('the profile picture at FitTrackee', () => {
  it('is served byte for byte until it is deleted, which can be repeated', async () => {
    const token = await signedIn(services)
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    expect((await setPicture(services, token, pictureForm('ada.png', bytes))).status).toBe(200)
    expect((await profileOf(services, token)).picture).toBe(true)

    const served = await openPicture(services, ada.username)
    expect(await bytesOf(served)).toEqual(bytes)
    expect(served.headers.get('content-type')).toBe('image/png')
    expect(served.headers.get('x-content-type-options')).toBe('nosniff')

    for (const _round of [1, 2]) {
      const reply = await deletePicture(services, bearer(token))
      expect(reply.status).toBe(204)
      expect(await reply.text()).toBe('')
    }
    expect((await profileOf(services, token)).picture).toBe(false)
    expect((await openPicture(services, ada.username)).status).toBe(404)
    expect((await openPicture(services, 'nobody')).status).toBe(404)
  })

  it('takes the place of the one before, and stays when the profile is edited', async () => {
    const token = await signedIn(services)
    await setPicture(services, token)
    await setPicture(services, token, pictureForm('ada.gif', new Uint8Array([7])))
    await editProfile(services, token, details)
    expect((await profileOf(services, token)).picture).toBe(true)
    const served = await openPicture(services, ada.username)
    expect(served.headers.get('content-type')).toBe('image/gif')
    expect(await bytesOf(served)).toEqual(new Uint8Array([7]))
  })

  it('is found under any user name', async () => {
    const username = 'a/da ?#%2F𝒜'
    await services.mocks.fittrackee.addUser({ ...ada, username })
    await setPicture(services, await tokenOf(logIn(services)))
    expect((await openPicture(services, encodeURIComponent(username))).status).toBe(200)
  })

  it.each([
    ['ada.JPG', 'image/jpeg'],
    ['ada.exe.Png', 'image/png'],
    ['../../ada.gif', 'image/gif'],
    ['.png', 'image/png'],
  ])('may be named %s', async (name, mediaType) => {
    expect((await setPicture(services, await signedIn(services), pictureForm(name))).status).toBe(200)
    expect((await openPicture(services, ada.username)).headers.get('content-type')).toBe(mediaType)
  })

  it.each(['ada.jpeg', 'ada.png.exe', 'ada.svg', 'png', 'ada.', 'ada.png ', 'ada.constructor', 'ada.png\0.js'])(
    'may not be named %j',
    async (name) => {
      const token = await signedIn(services)
      const reply = await setPicture(services, token, pictureForm(name))
      expect(reply.status).toBe(400)
      expect(await reply.json()).toEqual({ message: 'File extension not allowed.', status: 'fail' })
      expect((await profileOf(services, token)).picture).toBe(false)
    },
  )

  it('has one megabyte at most, and its name is checked first', async () => {
    const token = await signedIn(services)
    expect((await setPicture(services, token, pictureForm('ada.png', new Uint8Array(limit)))).status).toBe(200)
    const tooLarge = await setPicture(services, token, pictureForm('ada.png', new Uint8Array(limit + 1)))
    expect(tooLarge.status).toBe(413)
    expect(await messageOf(tooLarge)).toBe('Error during picture update: file size exceeds 1.0MB.')
    expect((await setPicture(services, token, pictureForm('ada.svg', new Uint8Array(limit + 1)))).status).toBe(400)
    expect((await bytesOf(await openPicture(services, ada.username))).length).toBe(limit)
  })

  it.each([
    ['a file without a name', 'name="file"; filename=""\r\nContent-Type: application/octet-stream'],
    ['text', 'name="file"'],
  ])('has not been selected where the part is %s', async (_case, disposition) => {
    const body = `--cut\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n\r\n--cut--\r\n`
    expect(await messageOf(await rawForm(await signedIn(services), body))).toBe('No selected file.')
  })

  it('is no part of a form that has a file under another name', async () => {
    const form = new FormData()
    form.append('picture', new File(['x'], 'ada.png'))
    expect(await messageOf(await setPicture(services, await signedIn(services), form))).toBe('No file part.')
  })

  it('cannot be read from another kind of body, or from one that is malformed or cut off', async () => {
    const token = await signedIn(services)
    const cutOff = '--cut\r\nContent-Disposition: form-data; name="file"; filename="ada.png"\r\n\r\nhalf a pic'
    const replies = [
      await rawForm(token, cutOff),
      await rawForm(token, ''),
      await setPicture(services, token, 'x', { 'content-type': 'multipart/form-data' }),
      await setPicture(services, token, new URLSearchParams({ file: 'ada.png' })),
      await setPicture(services, token, null),
    ]
    for (const reply of replies) {
      expect(reply.status).toBe(400)
      expect(await reply.json()).toEqual({ message: 'Invalid payload.', status: 'fail' })
    }
  })

  it('is one whole picture, or none, after calls that race', async () => {
    const token = await signedIn(services)
    const bodies = [1, 2, 3].map((byte) => pictureForm('ada.png', new Uint8Array(64).fill(byte)))
    const replies = await Promise.all([
      ...bodies.map((body) => setPicture(services, token, body)),
      deletePicture(services, bearer(token)),
    ])
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 204])

    const served = await openPicture(services, ada.username)
    expect((await profileOf(services, token)).picture).toBe(served.status === 200)
    if (served.status === 200) expect(new Set(await bytesOf(served)).size).toBe(1)
  })
})
