import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import { form, json } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { type MockServer, startMockServer } from '../../mocks/server/server.ts'
import type { Violation } from '../../mocks/world/violation.ts'
import { servicesOf } from '../support/test-server.ts'
import { journeys } from './journeys.ts'

const reporting = await startMockServer({ checks: 'report' })
const strict = await startMockServer({ checks: 'strict' })
const unchecked = await startMockServer({ checks: 'off' })
afterEach(() => Promise.all([reporting, strict, unchecked].map((server) => server.reset())))
afterAll(() => Promise.all([reporting, strict, unchecked].map((server) => server.close())))

function violationsIn(reply: Response): readonly Violation[] {
  return JSON.parse(reply.headers.get('sl-violations') ?? '[]') as readonly Violation[]
}

/** Signs Ada in at Notes, with a reply that the contract forbids: whole seconds are all that it knows. */
async function signInForFractions(server: MockServer): Promise<Response> {
  await server.services.notes.addUser(notes.ada)
  server.world.configure({ notes: { accessTokenSeconds: 1.5 } })
  return notes.logIn(servicesOf(server))
}

/** Reads Ada's record at Thunder, in which her address has properties of its own behind the service's back. */
async function readRecordWith(server: MockServer, properties: Readonly<Record<string, unknown>>): Promise<Response> {
  await thunder.addAda(servicesOf(server))
  const [stored] = await server.world.store.list<{ readonly email: object }>('thunder/accounts')
  if (stored === undefined) throw new Error('Ada is not there.')
  const { id, version, value } = stored
  const changed = { ...value, email: { ...value.email, ...properties } }
  await server.world.store.replace('thunder/accounts', id, version, changed, { address: thunder.ada.email })
  return thunder.call(servicesOf(server), 'GET /users')
}

const noWholeNumber: Violation = {
  location: ['response', 'body', 'tokens', 'valid_for'],
  severity: 'Error',
  code: 'type',
  message: 'Response body property tokens.valid_for must be integer',
}

describe('a valid call violates nothing, and neither does its reply', () => {
  for (const [service, journey] of Object.entries(journeys)) {
    it(`on the way through ${service}`, async () => {
      const violations: string[] = []
      await journey(
        servicesOf(reporting, (path, reply) => {
          const header = reply.headers.get('sl-violations')
          if (header !== null) violations.push(`${path} ${header}`)
        }),
      )
      expect(violations).toEqual([])
    })
  }
})

describe('a request that violates the contract', () => {
  it('gets the documented error, and the violations in the form of Prism', async () => {
    for (const server of [reporting, strict]) {
      const reply = await fetch(`${server.url}/fluency-box/reset_password`, json('POST', { email: 7 }))
      expect(reply.status).toBe(400)
      expect(await reply.json()).toEqual({ message: 'Request body is not valid', status: 'fail' })
      expect(violationsIn(reply)).toEqual([
        {
          location: ['request', 'body', 'email'],
          severity: 'Error',
          code: 'type',
          message: 'Request body property email must be string',
        },
      ])
    }
  })

  it('is carried out all the same where the service takes it', async () => {
    // The contract knows no blanks around an address; the service takes them away.
    const fields = { username: '  ada  ', password: notes.ada.password, email: ` ${notes.ada.email} ` }
    const reply = await fetch(`${reporting.url}/notes/auth/signup`, form(fields))
    expect(reply.status).toBe(200)
    expect(violationsIn(reply).map(({ location }) => location)).toContainEqual(['request', 'body', 'email'])
    expect(await reporting.world.mailbox.latest(notes.ada.email)).toMatchObject({ service: 'notes' })
  })

  it('is told where its credentials are missing, and where its body is none of its media type', async () => {
    const noToken = await fetch(`${reporting.url}/nwapp/api/v1/public/profile`)
    expect(noToken.status).toBe(401)
    expect(violationsIn(noToken)).toEqual([
      { location: ['request'], severity: 'Error', code: 401, message: 'Invalid security scheme used' },
    ])

    const noJson = await fetch(`${reporting.url}/fluency-box/users`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    })
    expect(noJson.status).toBe(400)
    expect(violationsIn(noJson)).toEqual([
      {
        location: ['request', 'body'],
        severity: 'Error',
        code: 'syntax',
        message: 'The request cannot be read as what its content type says',
      },
    ])
  })
})

describe('a reply that violates the contract', () => {
  it('goes out as it is, with the violation, in report', async () => {
    const reply = await signInForFractions(reporting)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ message: 'Login success', tokens: { valid_for: 1.5 } })
    expect(violationsIn(reply)).toEqual([noWholeNumber])
  })

  it('becomes a 500 that says why in strict, and the server goes on', async () => {
    const reply = await signInForFractions(strict)
    expect(reply.status).toBe(500)
    expect(reply.headers.get('content-type')).toBe('application/problem+json')
    expect(await reply.json()).toEqual({
      type: 'about:blank',
      title: "The mock's reply to notesLogin violates the contract.",
      status: 500,
      violations: [noWholeNumber],
    })
    expect(violationsIn(reply)).toEqual([noWholeNumber])

    strict.world.configure({ notes: { accessTokenSeconds: 60 } })
    expect((await notes.logIn(servicesOf(strict))).status).toBe(200)
  })

  it('is found where the store was written to behind the back of a service', async () => {
    const reply = await readRecordWith(strict, { verified: 'perhaps' })
    expect(reply.status).toBe(500)
    expect(violationsIn(reply).map(({ location }) => location.join('.'))).toEqual(['response.body.email.verified'])
  })

  it('is not looked for where checks are off', async () => {
    const reply = await signInForFractions(unchecked)
    expect(reply.status).toBe(200)
    expect(reply.headers.has('sl-violations')).toBe(false)
    const request = await fetch(`${unchecked.url}/fluency-box/reset_password`, json('POST', { email: 7 }))
    expect(request.status).toBe(400)
    expect(request.headers.has('sl-violations')).toBe(false)
  })
})

describe('the header of the violations', () => {
  it('stays plain ASCII whatever a violation quotes', async () => {
    const reply = await readRecordWith(reporting, { 'größe\n😀': 1 })
    expect(reply.headers.get('sl-violations')).toMatch(/^[ -~]+$/)
    expect(JSON.stringify(violationsIn(reply))).toContain('größe')
  })

  it('stays short for thousands of violations, and says how many it leaves out', async () => {
    const names = Array.from({ length: 3_000 }, (_, index): [string, number] => [`property ${index}`, index])
    const reply = await readRecordWith(reporting, Object.fromEntries(names))
    expect(reply.status).toBe(200)
    expect(reply.headers.get('sl-violations')?.length).toBeLessThan(8_000)
    const violations = violationsIn(reply)
    expect(violations).toHaveLength(21)
    expect(violations.at(-1)).toEqual({
      location: [],
      severity: 'Information',
      code: 'more',
      message: 'and 2980 more',
    })
  })

  it('stays short for one violation that quotes a name of 30 000 characters', async () => {
    const reply = await readRecordWith(reporting, { ['ü'.repeat(30_000)]: 1 })
    expect(reply.status).toBe(200)
    expect(violationsIn(reply).map(({ message }) => message)).toEqual(['and 1 more'])
  })
})

it('accepts a Basic password with colons and letters beyond ASCII, which stock Prism takes for malformed', async () => {
  const user = { ...fluencyBox.ada, password: 'a:b:ü' }
  await strict.services.fluencyBox.addUser(user)
  const reply = await fluencyBox.logIn(servicesOf(strict), user)
  expect(reply.status).toBe(200)
  expect(violationsIn(reply)).toEqual([])
})
