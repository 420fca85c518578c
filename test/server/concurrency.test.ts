import { afterAll, afterEach, describe, expect, it } from 'vitest'
import * as fittrackee from '../../docs/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../docs/scenarios/fluency-box/calls.ts'
import { jsonOf } from '../../docs/scenarios/lab.ts'
import * as notes from '../../docs/scenarios/notes/calls.ts'
import * as nwapp from '../../docs/scenarios/nwapp/calls.ts'
import * as thunder from '../../docs/scenarios/thunder/calls.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { documented, received } from './documented.ts'
import { labOf } from './labs.ts'

const server = await startMockServer()
const lab = labOf(server)
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
      fluencyBox.signUp(lab, { user_name: `ada${index}`, password: `password ${index}` })
    expect(await tally(50, signUp)).toEqual({
      [documented('fluencyBoxCreateUser', 'signed_up')]: 1,
      [documented('fluencyBoxCreateUser', 'email_taken')]: 49,
    })
  })

  it('at NWApp', async () => {
    expect(await statuses(50, () => nwapp.register(lab))).toEqual({ 200: 1, 400: 49 })
    expect(await server.world.mailbox.list()).toHaveLength(1)
    expect((await nwapp.logIn(lab)).status).toBe(200)
  })

  it('at Thunder', async () => {
    expect(await statuses(50, (index) => thunder.create(lab, thunder.body({ index })))).toEqual({ 201: 1, 409: 49 })
    expect((await thunder.call(lab, 'GET /users')).status).toBe(200)
  })

  it('at Notes', async () => {
    const signUp = (index: number) => notes.signUp(lab, { username: `ada${index}` })
    expect(await statuses(50, signUp)).toEqual({ 200: 1, 409: 49 })
    expect(await server.world.mailbox.list()).toHaveLength(1)
  })

  it('at FitTrackee', async () => {
    const register = (index: number) => fittrackee.register(lab, { username: `ada${index}` })
    expect(await statuses(50, register)).toEqual({ 201: 1, 400: 49 })
    expect((await fittrackee.logIn(lab)).status).toBe(200)
  })
})

describe('of 20 who renew with one refresh token at once, one wins', () => {
  it('at Fluency Box, and only the pair of the winner goes on', async () => {
    const { refresh_token } = await fluencyBox.signedIn(lab)
    const good: string[] = []
    const renew = async () => {
      const reply = await fluencyBox.refresh(lab, refresh_token)
      if (reply.ok) good.push((await jsonOf<fluencyBox.Session>(reply.clone())).refresh_token)
      return reply
    }
    expect(await statuses(20, renew)).toEqual({ 200: 1, 401: 19 })
    expect((await fluencyBox.refresh(lab, good[0] ?? '')).status).toBe(200)
  })

  it('at NWApp, and only the pair of the winner goes on', async () => {
    const { refresh } = await nwapp.signedIn(lab)
    const good: string[] = []
    const renew = async () => {
      const reply = await nwapp.refresh(lab, refresh)
      if (reply.ok) good.push((await nwapp.pairOf(reply.clone())).access)
      return reply
    }
    expect(await statuses(20, renew)).toEqual({ 200: 1, 401: 19 })
    expect((await nwapp.profile(lab, good[0])).status).toBe(200)
  })
})
