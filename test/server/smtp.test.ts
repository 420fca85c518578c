/** Mails that are delivered to a real mail server as well. */
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as fluencyBoxCalls from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { type MockServer, startMockServer } from '../../mocks/server/server.ts'
import { startServerCommand } from '../support/server-command.ts'
import { servicesBy, servicesOf } from '../support/test-server.ts'

interface Delivery {
  readonly from: string
  readonly to: readonly string[]
  readonly message: string
}

let deliveries: Delivery[]
let arrived: () => void
let refusing: boolean
let mailServer: SMTPServer
let url: string

beforeEach(async () => {
  deliveries = []
  arrived = () => undefined
  refusing = false
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, callback) {
      if (username === 'ada' && password === 'mail-secret') callback(null, { user: username })
      else callback(new Error('wrong password'))
    },
    onData(stream, { envelope }, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusing) {
          callback(new Error('Mailbox full'))
        } else {
          const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
          deliveries.push({
            from,
            to: envelope.rcptTo.map(({ address }) => address),
            message: Buffer.concat(chunks).toString('utf8'),
          })
          callback()
        }
        arrived()
      })
    },
  })
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  url = `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`
})
afterEach(() => new Promise<void>((resolve) => mailServer.close(resolve)))

async function delivered(count: number): Promise<readonly Delivery[]> {
  while (deliveries.length < count) {
    await new Promise<void>((resolve) => {
      arrived = resolve
    })
  }
  return deliveries
}

async function withServer(smtp: string, test: (server: MockServer, lines: readonly string[]) => Promise<void>) {
  const lines: string[] = []
  const server = await startMockServer({ smtp, checks: 'off', log: (line) => lines.push(line) })
  try {
    await test(server, lines)
  } finally {
    await server.close()
  }
}

describe('with --smtp', () => {
  it('every mail is delivered, as text and HTML, with its own headers', async () => {
    await withServer(url, async (server) => {
      server.world.clock.set('2031-05-01T10:00:00Z')
      await notes.signUp(servicesOf(server))
      await nwapp.register(servicesOf(server))
      const mails = await delivered(2)
      expect(mails.map(({ from, to }) => [from, to])).toEqual([
        ['notes@example.com', ['ada@example.com']],
        ['nwapp@example.com', ['ada@example.com']],
      ])
      const kept = (await server.world.mailbox.list({ service: 'notes' }))[0]
      const message = mails[0]?.message ?? ''
      expect(message).toContain('Subject: Verify your account')
      expect(message).toContain(`Message-ID: ${kept?.headers['message-id']}`)
      expect(message).toContain('Date: Thu, 01 May 2031 10:00:0')
      expect(message).toContain('Content-Type: text/plain')
      expect(message).toContain('Content-Type: text/html')
      // Quoted-printable breaks lines and escapes `=`.
      expect(message.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=')).toContain(kept?.links[0])
    })
  })

  it('mails of every world are delivered', async () => {
    await withServer(url, async (server) => {
      const one = servicesBy((path, init) => fetch(`${server.url}/@one${path}`, init))
      await notes.signUp(one)
      expect((await delivered(1))[0]?.message).toContain('/@one/notes/auth/verify')
    })
  })

  it('a mail that is not taken is told in the log, and harms nothing', async () => {
    await withServer(url, async (server, lines) => {
      refusing = true
      const refused = new Promise<void>((resolve) => {
        arrived = resolve
      })
      expect((await notes.signUp(servicesOf(server))).status).toBe(200)
      await refused
      while (!lines.some((line) => line.includes('could not be delivered'))) await notes.logIn(servicesOf(server))
      expect(lines.join('\n')).toMatch(/! A mail of notes could not be delivered \(E\w+\)\./)
      expect(lines.join('\n')).not.toContain('ada@example.com')
      expect(await server.world.mailbox.list()).toHaveLength(1)
    })
  })

  it('a mail server that is not there harms nothing', async () => {
    await withServer('smtp://127.0.0.1:1', async (server, lines) => {
      expect((await notes.signUp(servicesOf(server))).status).toBe(200)
      while (!lines.some((line) => line.includes('(ESOCKET)'))) await notes.logIn(servicesOf(server))
      expect(await server.world.mailbox.list()).toHaveLength(1)
    })
  })

  describe('a mail server that says nothing', () => {
    const sockets = new Set<Socket>()
    const silent = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
    })
    let silentUrl: string
    beforeEach(async () => {
      sockets.clear()
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
      silentUrl = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`
    })
    afterEach(async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => silent.close(resolve))
    })

    it('neither holds the mocks up nor gets ever more calls', async () => {
      await withServer(silentUrl, async (server) => {
        for (let count = 0; count < 10; count += 1) {
          const changes = { username: `ada${count}`, email: `ada${count}@example.com` }
          expect((await notes.signUp(servicesOf(server), changes)).status).toBe(200)
        }
        while (sockets.size === 0) await notes.logIn(servicesOf(server))
        expect(sockets.size).toBeLessThanOrEqual(2)
      })
    })

    it('does not keep the command from ending', async () => {
      const command = await startServerCommand({ args: ['--smtp', silentUrl] })
      try {
        await notes.signUp(servicesBy((path, init) => fetch(command.url + path, init)))
        while (sockets.size === 0) await fetch(command.url)
        command.process.kill('SIGTERM')
        expect(await command.ended()).toBe(0)
        // It was the command that left: the connection was still there.
        expect([...sockets].every((socket) => socket.bytesWritten === 0)).toBe(true)
      } finally {
        await command.stop()
      }
    })
  })

  it('a text that is no address reaches nobody else', async () => {
    await withServer(url, async (server, lines) => {
      const { fluencyBox } = server.services
      const email_address = 'ada@example.com\r\nBcc: eve@example.com, mallory@example.com'
      await fluencyBox.addUser({ email_address, user_name: 'ada', password: 'analytical-engine' })
      const asked = await fluencyBoxCalls.askForReset(servicesOf(server), { email: email_address })
      expect(asked.status).toBe(200)
      while (!lines.some((line) => line.includes('could not be delivered (EADDRESS)')))
        await notes.logIn(servicesOf(server))
      expect(deliveries).toEqual([])
      expect(lines.join('\n')).not.toContain('eve@example.com')
    })
  })

  it('the server signs in there, and tells its password to nobody', async () => {
    const credentials = url.replace('//', '//ada:mail-secret@')
    const command = await startServerCommand({ args: ['--smtp', credentials] })
    try {
      await notes.signUp(servicesBy((path, init) => fetch(command.url + path, init)))
      expect(await delivered(1)).toHaveLength(1)
      const wrong = await startServerCommand({ args: ['--smtp', url.replace('//', '//ada:wrong-secret@')] })
      try {
        await notes.signUp(servicesBy((path, init) => fetch(wrong.url + path, init)))
        await wrong.line(/could not be delivered \(EAUTH\)/)
        expect(wrong.stdout() + wrong.stderr()).not.toContain('wrong-secret')
      } finally {
        await wrong.stop()
      }
      expect(command.stdout() + command.stderr()).not.toContain('mail-secret')
    } finally {
      await command.stop()
    }
  })

  it('mails on their way arrive before the server is gone', async () => {
    await withServer(url, async (server) => {
      await notes.signUp(servicesOf(server))
    })
    expect(deliveries).toHaveLength(1)
  })
})
