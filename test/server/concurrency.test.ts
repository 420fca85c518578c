import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { servicesOf } from '../support/test-server.ts'
import { documented, received } from './documented.ts'

const server = await startMockServer()
const services = servicesOf(server)
afterEach(() => server.reset())
afterAll(() => server.close())

/** How often each reply came to many calls at the same time. */
async function tally(count: number, call: (index: number) => Promise<Response>): Promise<Record<string, number>> {
  return counted(await Promise.all(Array.from({ length: count }, (_, index) => call(index).then(received))))
}

/** How often each status came. */
async function statuses(count: number, call: (index: number) => Promise<Response>): Promise<Record<string, number>> {
  const replies = await Promise.all(Array.from({ length: count }, (_, index) => call(index)))
  return counted(replies.map(({ status }) => String(status)))
}

function counted(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

describe('of 50 who sign up with one e-mail address at once, one wins', () => {
  it('at Fluency Box', async () => {
    const signUp = (index: number) =>
      fluencyBox.signUp(services, { user_name: `ada${index}`, password: `password ${index}` })
    expect(await tally(50, signUp)).toEqual({
      [documented('fluencyBoxCreateUser', 'signed_up')]: 1,
      [documented('fluencyBoxCreateUser', 'email_taken')]: 49,
    })
  })

  it('at NWApp', async () => {
    expect(await statuses(50, () => nwapp.register(services))).toEqual({ 200: 1, 400: 49 })
    expect(await server.world.mailbox.list()).toHaveLength(1)
    expect((await nwapp.logIn(services)).status).toBe(200)
  })

  it('at Thunder', async () => {
    expect(await statuses(50, (index) => thunder.create(services, thunder.body({ index })))).toEqual({
      201: 1,
      409: 49,
    })
    expect((await thunder.call(services, 'GET /users')).status).toBe(200)
  })

  it('at Notes', async () => {
    const signUp = (index: number) => notes.signUp(services, { username: `ada${index}` })
    expect(await statuses(50, signUp)).toEqual({ 200: 1, 409: 49 })
    expect(await server.world.mailbox.list()).toHaveLength(1)
  })

  it('at FitTrackee', async () => {
    const register = (index: number) => fittrackee.register(services, { username: `ada${index}` })
    expect(await statuses(50, register)).toEqual({ 201: 1, 400: 49 })
    expect((await fittrackee.logIn(services)).status).toBe(200)
  })
})

describe('of 20 who renew with one refresh token at once, one wins', () => {
  it('at Fluency Box, and only the pair of the winner goes on', async () => {
    const { refresh_token } = await fluencyBox.signedIn(services)
    const good: string[] = []
    const renew = async () => {
      const reply = await fluencyBox.refresh(services, refresh_token)
      if (reply.ok) good.push((await jsonOf<fluencyBox.Session>(reply.clone())).refresh_token)
      return reply
    }
    expect(await statuses(20, renew)).toEqual({ 200: 1, 401: 19 })
    expect((await fluencyBox.refresh(services, good[0] ?? '')).status).toBe(200)
  })

  it('at NWApp, and only the pair of the winner goes on', async () => {
    const { refresh } = await nwapp.signedIn(services)
    const good: string[] = []
    const renew = async () => {
      const reply = await nwapp.refresh(services, refresh)
      if (reply.ok) good.push((await nwapp.pairOf(reply.clone())).access)
      return reply
    }
    expect(await statuses(20, renew)).toEqual({ 200: 1, 401: 19 })
    expect((await nwapp.profile(services, good[0])).status).toBe(200)
  })
})
