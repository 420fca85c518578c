/** Who may steer the mocks: the person at this machine, and whoever has the token. */
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { type MockServer, type MockServerOptions, startMockServer } from '../../mocks/server/server.ts'
import { startCommand } from '../support/server-command.ts'

let server: MockServer | undefined
const start = async (options: MockServerOptions = {}) => {
  server = await startMockServer({ checks: 'off', ...options })
  return server
}
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A call whose `Host` is not where it goes, as after DNS rebinding. `fetch` would not let it be said. */
function callAs(host: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const { hostname, port } = new URL(server?.url ?? '')
  return new Promise((resolve, reject) => {
    const call = request(
      { hostname: hostname.replace(/[[\]]/g, ''), port, path, headers: { host, ...headers } },
      (reply) => {
        reply.resume()
        reply.on('end', () => resolve(reply.statusCode ?? 0))
      },
    )
    call.on('error', reject)
    call.end()
  })
}

describe('on this machine', () => {
  it('the control API answers by every name of this machine, and asks for nothing', async () => {
    const { controlToken } = await start()
    expect(controlToken).toBeUndefined()
    for (const host of ['127.0.0.1', 'localhost', 'LOCALHOST', '127.0.0.2', '[::1]', 'mocks.localhost']) {
      expect(await callAs(`${host}:4010`, '/_mock/v1/mail'), host).toBe(200)
    }
  })

  it('it refuses a name that somebody has pointed here, with or without an Origin', async () => {
    await start()
    for (const host of [
      'evil.example',
      'evil.example:4010',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '10.0.0.1',
    ]) {
      expect(await callAs(host, '/_mock/v1/mail'), host).toBe(403)
      expect(await callAs(host, '/_mock/v1/mail', { origin: `http://${host}` }), host).toBe(403)
      expect(await callAs(host, '/@one/_mock/v1/mail'), host).toBe(403)
    }
  })

  it('the services answer by any name, as a test may need', async () => {
    await start()
    expect(await callAs('accounts.example.com', '/thunder/verify/success')).toBe(200)
  })

  it('a page of another origin can neither steer nor read', async () => {
    const { url } = await start()
    const { port } = new URL(url)
    for (const origin of [
      'https://app.example',
      'null',
      `http://127.0.0.1:${Number(port) + 1}`,
      `http://localhost:${port}`,
    ]) {
      const reply = await fetch(`${url}/_mock/v1/reset`, { method: 'POST', headers: { origin } })
      expect(reply.status, origin).toBe(403)
      expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
      const preflight = { origin, 'access-control-request-method': 'DELETE' }
      const asked = await fetch(`${url}/_mock/v1/mail`, { method: 'OPTIONS', headers: preflight })
      expect(asked.status).toBe(403)
      expect(asked.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect((await fetch(`${url}/_mock/v1/reset`, { method: 'POST', headers: { origin: url } })).status).toBe(204)
  })
})

describe('a page of another site', () => {
  const asked = (site: string, mode: string, dest: string) => ({
    'sec-fetch-site': site,
    'sec-fetch-mode': mode,
    'sec-fetch-dest': dest,
  })

  it('can have nothing loaded that it cannot read, so that it makes no world and takes no time', async () => {
    const { url } = await start()
    const { host } = new URL(url)
    for (const site of ['cross-site', 'same-site']) {
      for (const dest of ['image', 'script', 'iframe', 'empty']) {
        const mode = dest === 'iframe' ? 'navigate' : 'no-cors'
        expect(await callAs(host, '/@one/_mock/v1/clock', asked(site, mode, dest)), `${site} ${dest}`).toBe(403)
      }
    }
    expect(await (await fetch(`${url}/_mock/v1/sessions`)).json()).toEqual({ sessions: [] })
  })

  it('can link here, and the console and the person at the keyboard may ask for anything', async () => {
    const { url } = await start()
    const { host } = new URL(url)
    expect(await callAs(host, '/_mock/v1/mail', asked('cross-site', 'navigate', 'document'))).toBe(200)
    expect(await callAs(host, '/_mock/v1/mail', asked('same-origin', 'cors', 'empty'))).toBe(200)
    expect(await callAs(host, '/_mock/v1/mail', asked('none', 'navigate', 'document'))).toBe(200)
  })

  it('gets replies that it can neither keep nor take for a part of itself', async () => {
    const { url } = await start()
    for (const path of ['/_mock/v1/state', '/_mock/v1/nowhere', '/_mock/openapi.json', '/@one/_mock/v1/mail']) {
      const { headers } = await fetch(url + path)
      expect(headers.get('cache-control'), path).toBe('no-store')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })
})

describe('with a token', () => {
  const controlToken = 'correct-horse-battery'
  const bearing = (authorization: string) => ({ headers: { authorization } })

  it('the control API asks for it in every world, and says so', async () => {
    const { url } = await start({ controlToken })
    for (const path of [
      '/_mock/v1/mail',
      '/@one/_mock/v1/mail',
      '/_mock/v1/nowhere',
      '/_mock/openapi.json',
      '/_mock/v1/events',
    ]) {
      const reply = await fetch(url + path)
      expect(reply.status, path).toBe(401)
      expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="latchkey-mocks"')
      expect(await reply.text()).not.toContain(controlToken)
    }
    // Nobody without the token made a world.
    const sessions = await fetch(`${url}/_mock/v1/sessions`, bearing(`Bearer ${controlToken}`))
    expect(await sessions.json()).toEqual({ sessions: [] })
  })

  it('it lets those in who have it, and nobody else', async () => {
    const { url } = await start({ controlToken })
    const status = async (authorization: string) => (await fetch(`${url}/_mock/v1/mail`, bearing(authorization))).status
    expect(await status(`Bearer ${controlToken}`)).toBe(200)
    expect(await status(`bearer  ${controlToken} `)).toBe(200)
    const others = [
      '',
      'Bearer',
      `Bearer ${controlToken}x`,
      `Bearer ${controlToken.slice(1)}`,
      `Basic ${btoa(`x:${controlToken}`)}`,
    ]
    for (const wrong of others) expect(await status(wrong), wrong).toBe(401)
    expect((await fetch(`${url}/_mock/v1/mail?token=${controlToken}`)).status).toBe(401)
  })

  it('the services and the contract stay open', async () => {
    const { url } = await start({ controlToken })
    expect((await fetch(`${url}/thunder/verify/success`)).status).toBe(200)
    expect((await fetch(`${url}/openapi.json`)).status).toBe(200)
  })
})

describe('where other machines can reach the server', () => {
  it('a token is made up and asked for, from this machine too', async () => {
    const { url, controlToken } = await start({ host: '0.0.0.0' })
    expect(controlToken).toMatch(/^[\w-]{32}$/)
    const reachable = url.replace('0.0.0.0', '127.0.0.1')
    expect((await fetch(`${reachable}/_mock/v1/mail`)).status).toBe(401)
    const headers = { authorization: `Bearer ${controlToken}` }
    expect((await fetch(`${reachable}/_mock/v1/mail`, { headers })).status).toBe(200)
  })

  it('it answers by the name that others know it by, with the token', async () => {
    const { controlToken } = await start({ host: '0.0.0.0' })
    expect(await callAs('mocks.internal:4010', '/_mock/v1/mail')).toBe(401)
    expect(await callAs('mocks.internal:4010', '/_mock/v1/mail', { authorization: `Bearer ${controlToken}` })).toBe(200)
  })

  it('the start screen shows the token, unless it was chosen, and no log does', async () => {
    const command = startCommand({ args: ['--port', '0', '--host', '0.0.0.0'] })
    try {
      const [, token = ''] = await command.line(/^ {4}([\w-]{32})$/)
      const [, port = ''] = await command.line(/http:\/\/0\.0\.0\.0:(\d+)\/notes$/)
      const headers = { authorization: `Bearer ${token}` }
      expect((await fetch(`http://127.0.0.1:${port}/_mock/v1/mail`, { headers })).status).toBe(200)
      await fetch(`http://127.0.0.1:${port}/notes/auth/login`, { method: 'POST', headers })
      await command.line(/notesLogin/)
      expect(command.stdout().split(token)).toHaveLength(2)
    } finally {
      await command.stop()
    }
  })

  it('a chosen token is taken from the environment, and never shown', async () => {
    const chosen = 'chosen-by-the-operator'
    const env = { LATCHKEY_MOCKS_CONTROL_TOKEN: chosen }
    for (const flags of [[], ['--json-logs']]) {
      const command = startCommand({ args: ['--port', '0', '--host', '0.0.0.0', ...flags], env })
      try {
        const [, port = ''] = await command.line(/http:\/\/0\.0\.0\.0:(\d+)/)
        const headers = { authorization: `Bearer ${chosen}` }
        expect((await fetch(`http://127.0.0.1:${port}/_mock/v1/mail`, { headers })).status).toBe(200)
        expect(command.stdout() + command.stderr()).not.toContain(chosen)
      } finally {
        await command.stop()
      }
    }
  })

  it('a line of JSON tells the token to a machine that has to know it', async () => {
    const command = startCommand({ args: ['--port', '0', '--host', '0.0.0.0', '--json-logs'] })
    try {
      const [line] = await command.line(/^\{.*"listening".*\}$/)
      expect(JSON.parse(line)).toMatchObject({ controlToken: expect.stringMatching(/^[\w-]{32}$/) })
    } finally {
      await command.stop()
    }
  })

  it('a token that anybody could guess is refused at the start, and not repeated', async () => {
    const command = startCommand({ args: ['--port', '0'], env: { LATCHKEY_MOCKS_CONTROL_TOKEN: 'short secret' } })
    expect(await command.ended()).toBe(2)
    expect(command.stderr()).toContain('LATCHKEY_MOCKS_CONTROL_TOKEN is 16 to 256')
    expect(command.stderr()).not.toContain('short secret')
  })

  const [outside] = Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal }) => !internal),
  )
  it.runIf(outside !== undefined)('an address of this machine in a network asks for the token as well', async () => {
    const { url } = await start({ host: outside?.address ?? '' })
    expect((await fetch(`${url}/_mock/v1/mail`)).status).toBe(401)
  })
})
