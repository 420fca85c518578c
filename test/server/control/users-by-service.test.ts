/** What is particular to the accounts of one service when they are worked on by HTTP. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import * as notes from '../../../mocks/scenarios/notes/calls.ts'
import * as thunder from '../../../mocks/scenarios/thunder/calls.ts'
import { ada } from '../../mocks/by-hand.ts'
import { startControl } from './control.ts'

const { server, services, send, good, problem } = await startControl()
beforeEach(() => send('POST', '/reset'))
afterAll(() => server.close())

interface Created {
  readonly user: { readonly id: string }
  readonly password: string | null
}

describe('accounts', () => {
  it('of a service that there is not are a 400 that names the services', async () => {
    const calls = [
      ['GET', 'users'],
      ['POST', 'users', {}],
      ['GET', 'users/1'],
      ['PATCH', 'users/1', { verified: true }],
      ['DELETE', 'users/1'],
      ['POST', 'users/1/tokens'],
      ['POST', 'users/1/expire-access-tokens'],
      ['POST', 'expire-token', { token: 'x' }],
    ] as const
    for (const [method, rest, body] of calls) {
      for (const slug of ['nowhere', 'constructor', 'fluencyBox']) {
        expect(await problem(400, method, `/services/${slug}/${rest}`, body)).toBe(
          'path.service must be one of fluency-box, nwapp, thunder, notes, fittrackee.',
        )
      }
    }
  })

  it('of Thunder may be such that nobody can open them', async () => {
    const { user, password } = await good<Created>('POST', '/services/thunder/users', {
      email: ada.email,
      password: null,
    })
    expect(password).toBeNull()
    await good('PATCH', `/services/thunder/users/${user.id}`, { password: 'analytical-engine' })
    await good('PATCH', `/services/thunder/users/${user.id}`, { password: null })
    expect((await thunder.call(services, 'GET /users')).status).toBe(401)
  })

  it('of Thunder are found by what stands in their properties, quotes and all', async () => {
    const properties = { title: 'Countess "of" Lovelace', works: [{ year: 1843 }] }
    await good('POST', '/services/thunder/users', { email: ada.email, properties })
    for (const text of ['countess "OF" love', '1843']) {
      const found = await good('GET', `/services/thunder/users?text=${encodeURIComponent(text)}`)
      expect(found, text).toMatchObject({ total: 1 })
    }
  })

  it('of FitTrackee that no profile could show are refused', async () => {
    const path = '/services/fittrackee/users'
    expect(await problem(400, 'POST', path, { ...ada, birth_date: '1815-02-30' })).toMatch(/can show this birth_date/)
    const { user } = await good<Created>('POST', path, { ...ada })
    expect(await problem(400, 'PATCH', `${path}/${user.id}`, { total_duration: 'long' })).toMatch(/total_duration/)
    expect(await good('GET', `${path}/${user.id}`)).toEqual(user)
  })

  it('of Notes are verified by hand as by the link', async () => {
    await notes.signUp(services)
    expect(await good('GET', '/services/notes/users')).toMatchObject({ users: [{ id: '1', verified: false }] })
    await good('PATCH', '/services/notes/users/1', { verified: true })
    expect((await notes.logIn(services)).status).toBe(200)
  })
})
