import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { form, json } from '../../mocks/scenarios/test-services.ts'
import { readSeedFile } from '../../mocks/server/seed-file.ts'
import { startMockServer } from '../../mocks/server/server.ts'

const folder = await mkdtemp(join(tmpdir(), 'latchkey-seed-'))
afterAll(() => rm(folder, { recursive: true }))

async function seedOf(text: string, name = 'seed.yaml') {
  const file = join(folder, name)
  await writeFile(file, text)
  return readSeedFile(file)
}

const everyService = `
settings:
  fittrackee: { registration: false }
users:
  fluency-box:
    - { email_address: ada@example.com, user_name: ada, password: analytical-engine }
  nwapp:
    - { email: ada@example.com, password: analytical-engine, first_name: Ada, last_name: Lovelace }
  thunder:
    - { email: ada@example.com, password: analytical-engine, properties: { machine: engine } }
  notes:
    - { username: ada, email: ada@example.com, password: analytical-engine, verified: false }
  fittrackee:
    - { username: ada, email: ada@example.com, password: analytical-engine, total_distance: 67.895 }
`

describe('a seed file', () => {
  it('fills all five services and sets them up, and reset comes back to it', async () => {
    const server = await startMockServer({ seed: await seedOf(everyService), checks: 'off' })
    const status = async (path: string, init: RequestInit) => (await fetch(server.url + path, init)).status
    const email = 'ada@example.com'
    const password = 'analytical-engine'
    const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` })
    const statuses = async () => [
      await status('/fluency-box/login', { method: 'POST', headers: basic(`${email}:${password}`) }),
      await status('/nwapp/api/v1/public/login', json('POST', { email, password })),
      await status(`/thunder/users?email=${email}`, { headers: { ...basic('admin:admin'), password } }),
      await status('/notes/auth/login', form({ username: 'ada', password })),
      await status('/fittrackee/api/auth/login', json('POST', { email, password })),
      await status('/fittrackee/api/auth/register', json('POST', {})),
    ]
    try {
      expect(await statuses()).toEqual([200, 200, 200, 406, 200, 403])
      await fetch(`${server.url}/thunder/users?email=${email}`, {
        method: 'DELETE',
        headers: { ...basic('admin:admin'), password },
      })
      await fetch(`${server.url}/_mock/v1/reset`, { method: 'POST' })
      expect(await statuses()).toEqual([200, 200, 200, 406, 200, 403])
    } finally {
      await server.close()
    }
  })

  it('may be JSON, and may be without accounts', async () => {
    const users = { notes: [{ username: 'ada', email: 'ada@example.com', password: 'analytical-engine' }] }
    expect((await seedOf(JSON.stringify({ users }), 'seed.json')).users).toEqual(users)
    expect(await seedOf('{}')).toEqual({ settings: {}, users: {} })
  })

  const wrongs: readonly (readonly [what: string, text: string, message: string])[] = [
    ['an unknown field', 'users:\n  notes:\n    - username: ada\n      mail: x', 'line 3: users.notes.0 must have'],
    ['an unknown service', 'users:\n  nowhere: []', 'line 2: users must NOT have additional properties (nowhere)'],
    ['a wrong type', 'settings:\n  notes:\n    accessTokenSeconds: soon', 'line 3: settings.notes.accessTokenSeconds'],
    ['broken YAML', 'users:\n  notes: [', 'is wrong in line 2'],
    ['a text instead of a seed', 'hello', 'line 1: the seed must be object'],
    ['a YAML bomb', 'a: &a [x,x]\nb: &b [*a,*a]\nusers: *b', 'is wrong in line'],
  ]
  for (const [what, text, message] of wrongs) {
    it(`with ${what} is refused with the line and the reason`, async () => {
      await expect(seedOf(text)).rejects.toThrow(message)
    })
  }

  it('that is not there, or is a folder, is refused', async () => {
    await expect(readSeedFile(join(folder, 'nowhere.yaml'))).rejects.toThrow('cannot be read (ENOENT)')
    await expect(readSeedFile(folder)).rejects.toThrow('cannot be read (EISDIR)')
  })

  it('with the same account twice stops the start, and says which', async () => {
    const twice = '- { username: ada, email: ada@example.com, password: analytical-engine }'
    const seed = await seedOf(`users:\n  notes:\n    ${twice}\n    ${twice}`)
    await expect(startMockServer({ seed })).rejects.toThrow("The seed's users.notes.1 cannot be added")
  })
})
