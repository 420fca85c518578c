import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { json } from '../../../mocks/scenarios/test-services.ts'
import {
  ada,
  addAda,
  body,
  call,
  create,
  credentials,
  key,
  lineOf,
  open,
  put,
  read,
  send,
  type UserCall,
} from '../../../mocks/scenarios/thunder/calls.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

const userCalls: readonly UserCall[] = ['GET /users', 'DELETE /users', 'POST /verify', 'POST /verify/reset']
const charles = { email: 'charles@example.com', password: 'difference-engine' }

describe('Thunder checks', () => {
  it('the application first, on every secured call', async () => {
    for (const name of userCalls) expect((await send(services, name, '', {})).status, name).toBe(401)
    for (const method of ['POST', 'PUT']) {
      const reply = await services.fetch('/thunder/users', { method, body: 'not JSON' })
      expect(await reply.text(), method).toBe('Credentials are required to access this resource.')
    }
  })

  it('the application key to the letter, as it is set up now', async () => {
    await addAda(services)
    const withKey = (name: string, secret: string) =>
      call(services, 'GET /users', ada.email, { ...credentials, ...key(name, secret) })
    for (const [name, secret] of [
      ['Admin', 'admin'],
      ['admin', 'admin '],
      ['\uFEFFadmin', 'admin'],
      ['admin', ''],
    ] as const) {
      expect((await withKey(name, secret)).status, `${name}:${secret}`).toBe(401)
    }
    services.mocks.configure({ thunder: { applicationName: 'Zoë', applicationSecret: 'a:b:c' } })
    expect((await withKey('Zoë', 'a:b:c')).status).toBe(200)
    expect((await withKey('admin', 'admin')).status).toBe(401)
    expect((await withKey('Zoë', 'a')).status).toBe(401)
  })

  it('the query, then the password header, then the user, then the password', async () => {
    const without = key()
    for (const name of userCalls) {
      expect(await lineOf(send(services, name, '?email=', without)), name).toBe(
        '400 Incorrect or missing email query parameter. (User: )',
      )
      expect(await lineOf(call(services, name, ada.email, { ...without, password: '' })), name).toBe(
        `400 Credentials are required to access this resource. (User: ${ada.email})`,
      )
      expect((await call(services, name, ada.email, { ...without, password: 'wrong' })).status, name).toBe(404)
    }
    await addAda(services)
    services.mocks.faults.set('thunder', { database: 'rejects', mail: 'down' })
    for (const name of userCalls) {
      expect((await call(services, name, ada.email, { ...without, password: 'wrong' })).status, name).toBe(401)
    }
  })

  it('the body of a change, then the header, the user, the password, the write', async () => {
    await services.mocks.thunder.addUser(charles)
    const taken = body({ email: { address: charles.email } })
    const wrong = { ...key(), password: 'wrong' }
    expect((await put(services, body({ email: { address: 'bad' } }), ada.email, key())).status).toBe(400)
    expect((await put(services, taken, ada.email, key())).status).toBe(400)
    expect((await put(services, taken, ada.email, wrong)).status).toBe(404)
    await addAda(services)
    expect((await put(services, taken, ada.email, wrong)).status).toBe(401)
    expect((await put(services, taken, ada.email)).status).toBe(409)
  })

  it('the link of a mail from response_type over address and token to the user', async () => {
    await addAda(services)
    const lines = [
      [{ response_type: 'xml' }, '{"code":400,"message":"query param response_type is not a valid ResponseType"}'],
      [{ email: '' }, 'Incorrect or missing email query parameter. (User: )'],
      [{ email: 'x', token: '' }, 'Incorrect or missing verification token query parameter. (User: x)'],
      [{ email: 'x', token: 'y' }, 'User not found in the database. (User: x)'],
      [{ email: ada.email, token: 'null' }, `Bad value found for user verification token. (User: ${ada.email})`],
    ] as const
    for (const [parts, line] of lines) expect(await (await open(services, parts)).text()).toBe(line)
  })
})

describe('Thunder fails', () => {
  it("with a line about the call's own address, whatever is broken", async () => {
    const email = "$&$'@example.com"
    await services.mocks.thunder.addUser({ ...ada, email })
    const user = body({ email: { address: email } })
    const calls = [
      ...userCalls.map((name) => () => call(services, name, email)),
      () => create(services, user),
      () => put(services, user),
      () => put(services, body(), email),
      () => open(services, { email, token: 'x' }),
    ]
    services.mocks.faults.set('thunder', { database: 'down' })
    for (const attempt of calls) {
      const reply = await lineOf(attempt())
      expect(reply).toMatch(/^503 Database is currently unavailable/)
      expect(reply.endsWith(`(User: ${email})`), reply).toBe(true)
    }
    services.mocks.faults.set('thunder', { database: 'up', mail: 'down' })
    expect(await lineOf(call(services, 'POST /verify', email))).toBe(
      `500 An error occurred while attempting to send email. (User: ${email})`,
    )
    services.mocks.faults.set('thunder', { database: 'rejects' })
    for (const attempt of [() => put(services, user), () => call(services, 'DELETE /users', email)]) {
      expect(await lineOf(attempt())).toBe(
        `500 The database rejected the request. Check your data and try again. (User: ${email})`,
      )
    }
    services.mocks.faults.clear()
    expect((await read(services, email)).email.address).toBe(email)
  })

  it('as its framework does where there is no such path or method', async () => {
    const nowhere = await services.fetch('/thunder/nowhere')
    expect(nowhere.status).toBe(404)
    expect(await nowhere.json()).toEqual({ code: 404, message: 'HTTP 404 Not Found' })
    const patched = await services.fetch('/thunder/users', json('PATCH', {}))
    expect(patched.status).toBe(405)
    expect(await patched.json()).toEqual({ code: 405, message: 'HTTP 405 Method Not Allowed' })
  })
})
