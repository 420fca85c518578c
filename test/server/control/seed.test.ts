import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import { ada, allServices, grace } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'
import { formOf, seedOf } from './people.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

const sow = (text: string, mediaType = 'application/yaml') => send('PUT', '/seed', text, { 'content-type': mediaType })
const expectSignIns = async (person: typeof ada, status?: number) => {
  for (const service of allServices) {
    expect((await service.signIn(services, person)).status, service.name).toBe(status ?? service.noAccount)
  }
}
const inYaml = `
settings:
  notes: { accessTokenSeconds: 90 }
users:
  fluency-box:
    - { email_address: ada@example.com, user_name: ada, password: analytical-engine }
  nwapp:
    - { email: ada@example.com, password: analytical-engine, first_name: Ada, last_name: Lovelace }
  thunder:
    - { email: ada@example.com, password: analytical-engine, properties: { machine: engine } }
  notes:
    - { username: ada, email: ada@example.com, password: analytical-engine }
  fittrackee:
    - { username: ada, email: ada@example.com, password: analytical-engine, birth_date: 1815-12-10 }
`

describe('a seed', () => {
  it('may be YAML, and fills and sets up all five services', async () => {
    expect(await sow(inYaml)).toMatchObject({ status: 204, body: undefined })
    await expectSignIns(ada, 200)
    expect(await good('GET', '/settings')).toMatchObject({ notes: { accessTokenSeconds: 90 } })
    expect(await good('GET', '/services/fittrackee/users')).toMatchObject({ users: [{ birth_date: '1815-12-10' }] })
    expect(await good('GET', '/services/thunder/users')).toMatchObject({
      users: [{ properties: { machine: 'engine' } }],
    })
  })

  it('may be JSON, whatever it is labelled and however it is indented', async () => {
    for (const indent of [undefined, 2, '\t']) {
      for (const mediaType of ['application/json', 'application/yaml', 'application/x-www-form-urlencoded']) {
        await send('POST', '/reset')
        const text = JSON.stringify(seedOf(ada), null, indent)
        expect((await sow(text, mediaType)).status, `${mediaType} ${indent}`).toBe(204)
        await expectSignIns(ada, 200)
      }
    }
  })

  it('begins anew: what was there before is gone, and settings that it leaves out have their defaults', async () => {
    await sow(inYaml)
    await notes.signUp(services, { username: 'charles', email: 'charles@example.com' })
    await good('POST', '/clock/freeze')
    await good('PATCH', '/outages/notes', { mail: 'down' })
    await send('PUT', '/seed', seedOf(grace))
    await expectSignIns(ada)
    await expectSignIns(grace, 200)
    expect(await good('GET', '/mail')).toEqual({ mail: [] })
    expect(await good('GET', '/clock')).toMatchObject({ frozen: false })
    expect(await good('GET', '/outages')).toMatchObject({ notes: { mail: 'up' } })
    expect(await good('GET', '/settings')).toMatchObject({ notes: { accessTokenSeconds: 7_200 } })
  })

  it.each(['', '\n# nobody\n', 'null'])('that is nothing at all (%j) is refused, and nobody is lost', async (text) => {
    await good('PUT', '/seed', seedOf(ada))
    expect(await sow(text)).toMatchObject({
      status: 400,
      body: { title: 'The seed is wrong in line 1: it is empty; {} is a seed without accounts.', line: 1 },
    })
    await expectSignIns(ada, 200)
  })

  it.each([
    ['password: *hunter2', 'a text that begins with * has to be quoted'],
    ['password: !!hunter2 x', 'a text that begins with ! has to be quoted'],
  ])(
    'with a password that YAML takes for something else (%s) is refused, and the password is not repeated',
    async (line, why) => {
      const { status, body } = await sow(`users:\n  notes:\n    - username: ada\n      ${line}\n`)
      expect(status).toBe(400)
      expect(body).toMatchObject({ title: `The seed is wrong in line 4: ${why}.`, line: 4 })
    },
  )

  it.each(['{}', 'users: {}'])('that is empty (%j) leaves nobody', async (text) => {
    await good('PUT', '/seed', seedOf(ada))
    expect((await sow(text)).status).toBe(204)
    await expectSignIns(ada)
  })

  it('of five megabytes is read', async () => {
    const padding = `# ${'x'.repeat(78)}\n`.repeat(61_700)
    expect((await sow(padding + inYaml)).status).toBe(204)
    await expectSignIns(ada, 200)
  })

  it('with a thousand people is read', async () => {
    const people = Array.from({ length: 1_000 }, (_, index) => ({
      ...ada,
      username: `u${index}`,
      email: `u${index}@x.org`,
    }))
    expect((await sow(JSON.stringify({ users: { notes: people } }))).status).toBe(204)
    expect(await good('GET', '/services/notes/users?limit=1')).toMatchObject({ total: 1_000 })
  })
})

const bomb = 'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nusers: [*c,*c,*c,*c]'
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const twice = JSON.stringify({ users: { notes: [formOf('notes', ada), formOf('notes', ada)] } })

const wrongs: readonly (readonly [what: string, text: string, line: number | undefined, reason: string])[] = [
  ['an unknown field', 'users:\n  notes:\n    - username: ada\n      mail: x', 3, 'users.notes.0 must have required'],
  ['an unknown service', '\nusers:\n  nowhere: []', 3, 'users must NOT have additional properties (nowhere)'],
  ['an unknown part', 'user: {}', 1, 'must NOT have additional properties (user)'],
  ['a wrong type', 'settings:\n  notes:\n    accessTokenSeconds: soon', 3, 'notes.accessTokenSeconds must be integer'],
  ['__proto__', '{"users": {"__proto__": []}}', 1, 'users must NOT have additional properties (__proto__)'],
  ['broken YAML', 'users:\n  notes: [', 2, 'Flow sequence'],
  ['broken JSON', '{"users": {"notes": [{"username": "ada",,}]}}', 1, 'Unexpected'],
  ['a key twice', '{"users": {}, "users": {}}', 1, 'Map keys must be unique'],
  ['a text for a seed', 'hello', 1, 'the seed must be object'],
  ['a list for a seed', '[]', 1, 'the seed must be object'],
  ['two documents', '--- {}\n--- {}', 2, 'multiple documents'],
  ['an alias that leads nowhere', 'users: *nowhere', 1, 'a text that begins with * has to be quoted'],
  ['aliases of aliases of aliases', bomb, 1, 'alias'],
  ['a hundred thousand brackets', deep, 1, ''],
  ['an account twice', twice, undefined, 'users.notes.1 cannot be added: Notes already has an account'],
  [
    'what no profile of FitTrackee can show',
    JSON.stringify({ users: { fittrackee: [{ ...ada, birth_date: 'soon' }] } }),
    undefined,
    'users.fittrackee.0 cannot be added: No profile of FitTrackee can show this birth_date',
  ],
]

describe('a seed that is wrong changes nothing, and is told with its reason and its line:', () => {
  it.each(wrongs)('%s', async (_what, text, line, reason) => {
    await good('PUT', '/seed', seedOf(grace))
    await notes.signUp(services)
    const before = await good('GET', '/state')
    const calls = await good('GET', '/journal')

    const answer = await sow(text, text.startsWith('{') ? 'application/json' : 'application/yaml')
    expect(answer).toMatchObject({ status: 400, body: { title: expect.stringContaining(reason) } })
    expect((answer.body as { readonly line?: number }).line).toBe(line)

    expect(await good('GET', '/state')).toEqual({ ...Object(before), takenAt: expect.any(String) })
    expect(await good('GET', '/journal')).toEqual(calls)
    await expectSignIns(grace, 200)
  })

  it('no message quotes a password', async () => {
    const wrong = { users: { notes: [{ ...ada, password: { text: 'secret-in-a-wrong-place' } }] } }
    const title = await problem(400, 'PUT', '/seed', wrong)
    expect(title).toContain('users.notes.0.password must be string')
    expect(title).not.toContain('secret-in-a-wrong-place')
  })
})
