import { afterAll, describe, expect, it } from 'vitest'
import { form, json } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { freePort } from '../support/free-port.ts'
import { startCommand } from '../support/server-command.ts'
import { documented, received } from './documented.ts'

const port = String(await freePort())
const prism = startCommand({
  script: 'node_modules/@stoplight/prism-cli/dist/index.js',
  args: ['mock', '-p', port, 'openapi/openapi.yaml'],
})
afterAll(() => prism.stop())
await prism.line(/Prism is listening/)

const url = `http://127.0.0.1:${port}`
const credentials = { email: 'ada@example.com', password: 'analytical-engine' }

describe('stock Prism answers a valid request with the documented example', () => {
  const requests: Readonly<Record<string, readonly [path: string, init: RequestInit, key: string]>> = {
    fluencyBoxRequestPasswordReset: [
      '/fluency-box/reset_password',
      json('POST', { email: credentials.email }),
      'reset_mail_sent',
    ],
    nwappLogin: ['/nwapp/api/v1/public/login', json('POST', credentials), 'signed_in'],
    thunderCreateUser: ['/thunder/users', json('POST', thunder.body(), thunder.key()), 'created'],
    notesLogin: ['/notes/auth/login', form({ username: 'ada', password: credentials.password }), 'signed_in'],
    fittrackeeLogin: ['/fittrackee/api/auth/login', json('POST', credentials), 'signed_in'],
  }

  for (const [operationId, [path, init, key]] of Object.entries(requests)) {
    it(operationId, async () => {
      expect(await received(fetch(url + path, init))).toBe(documented(operationId, key))
    })
  }

  it('that `Prefer` asks for, if it asks for one', async () => {
    const prefer = { prefer: 'code=400, example=weak_password' }
    const fields = form({ username: 'ada', ...credentials }, prefer)
    expect(await received(fetch(`${url}/notes/auth/signup`, fields))).toBe(documented('notesSignup', 'weak_password'))
  })
})
