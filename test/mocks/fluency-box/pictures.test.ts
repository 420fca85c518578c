import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  access,
  deleteUser,
  profileOf,
  type Session,
  signedIn,
  updatePicture,
} from '../../../mocks/scenarios/fluency-box/calls.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const allBytes = Uint8Array.from({ length: 256 }, (_, index) => index)
const picture = new Blob([allBytes])
const pictureName = async (session: Session) => (await profileOf(services, session)).profile_picture
const served = (name: string) => services.fetch(`/fluency-box/profile_pictures/${name}`)
const bytesOf = async (reply: Response) => new Uint8Array(await reply.arrayBuffer())

describe('The profile picture of Fluency Box', () => {
  it('is a small JPEG at first', async () => {
    const name = await pictureName(await signedIn(services))
    expect(name).toBe('default_image.jpg')
    const reply = await served(name)
    expect(reply.headers.get('content-type')).toBe('image/jpeg')
    const bytes = await bytesOf(reply)
    expect([...bytes.slice(0, 3), ...bytes.slice(-2)]).toEqual([0xff, 0xd8, 0xff, 0xff, 0xd9])
  })

  it('is served byte for byte under random hexadecimal digits and its own extension', async () => {
    const session = await signedIn(services)
    await updatePicture(services, session, picture, 'portrait.of.ada.png')
    const name = await pictureName(session)
    expect(name).toMatch(/^[0-9a-f]{16}\.png$/)
    const reply = await served(name)
    expect(reply.headers.get('content-type')).toBe('image/png')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await bytesOf(reply)).toEqual(allBytes)
  })

  it('may be any file, which is never served as a page', async () => {
    const session = await signedIn(services)
    for (const [fileName, extension] of [
      ['page.html', '.html'],
      ['drawing.svg', '.svg'],
      ['PORTRAIT', ''],
      ['../../etc/x.p/ng', ''],
      ['x.<script>', ''],
      [`x.${'y'.repeat(300)}`, ''],
    ]) {
      expect((await updatePicture(services, session, picture, fileName)).status, fileName).toBe(200)
      const name = await pictureName(session)
      expect(name.slice(16), fileName).toBe(extension)
      expect((await served(name)).headers.get('content-type'), fileName).toBe('application/octet-stream')
    }
  })

  it('may be empty', async () => {
    const session = await signedIn(services)
    expect((await updatePicture(services, session, new Blob([]))).status).toBe(200)
    expect(await bytesOf(await served(await pictureName(session)))).toHaveLength(0)
  })

  it('is gone once it is replaced, and with the account', async () => {
    const session = await signedIn(services)
    await updatePicture(services, session, picture)
    const first = await pictureName(session)
    await updatePicture(services, session, picture)
    const second = await pictureName(session)
    expect((await served(first)).status).toBe(404)
    expect((await served(second)).status).toBe(200)
    await deleteUser(services, session)
    expect((await served(second)).status).toBe(404)
    expect((await served('default_image.jpg')).status).toBe(200)
  })

  it('is looked for after the account', async () => {
    const session = await signedIn(services)
    const put = (uid: string, body: BodyInit | null, headers = {}) =>
      services.fetch(`/fluency-box/users/${uid}/profile_picture`, {
        method: 'PUT',
        headers: { ...access(session.token), ...headers },
        body,
      })
    expect((await put('nobody', null)).status).toBe(404)

    const multipart = { 'content-type': 'multipart/form-data; boundary=cut' }
    const part = 'Content-Disposition: form-data; name="profile_picture_file"; filename='
    for (const [body, headers] of [
      [null, {}],
      [JSON.stringify({ profile_picture_file: 'x' }), { 'content-type': 'application/json' }],
      [new URLSearchParams({ profile_picture_file: 'x' }), {}],
      [`--cut\r\n${part}"ada.png"\r\n\r\nthe byt`, multipart],
      [`--cut\r\n${part}""\r\n\r\n\r\n--cut--\r\n`, multipart],
      [`--cut\r\nContent-Disposition: form-data; name="other"; filename="x"\r\n\r\nx\r\n--cut--\r\n`, multipart],
    ] as const) {
      const reply = await put(session.uid, body, headers)
      expect(`${reply.status} ${await reply.text()}`).toBe('400 {"message":"No file found","status":"fail"}')
    }
    expect(await pictureName(session)).toBe('default_image.jpg')
  })
})
