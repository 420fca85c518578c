/** Two worlds over one store, as two servers over one database: what either does, the other knows. */
import { describe, expect, it } from 'vitest'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { jsonOf, mailedLink, type TestServices } from '../../mocks/scenarios/test-services.ts'
import * as thunder from '../../mocks/scenarios/thunder/calls.ts'
import { createServices } from '../../mocks/services/index.ts'
import type { Store } from '../../mocks/world/store.ts'
import { createWorld } from '../../mocks/world/world.ts'
import { createRemoteStore } from './remote-store.ts'

/** The services of a world of their own over a given store, called directly. */
function openTestServices(store: Store): TestServices {
  const world = createWorld({ store })
  const services = createServices(world)
  return {
    mocks: {
      ...services,
      ...world,
      get settings() {
        return world.settings
      },
    },
    maxBodyBytes: undefined,
    async fetch(path, init) {
      const service = Object.values(services).find(({ contract }) => path.startsWith(`/${contract.slug}/`))
      if (service === undefined) throw new Error(`No service has ${path}.`)
      return service.handle(new Request(`https://accounts.example.com${path}`, init))
    },
  }
}

function twoLabs() {
  const store = createRemoteStore()
  return { one: openTestServices(store), other: openTestServices(store) }
}

const refusalOf = async (reply: Promise<Response>) => (await jsonOf<{ readonly error: string }>(await reply)).error

describe('two worlds over one store', () => {
  it('share the accounts, mails and tokens of Notes', async () => {
    const { one, other } = twoLabs()
    await notes.signUp(one)
    expect(await refusalOf(notes.logIn(other))).toBe('Please check your email and activate your account.')
    expect((await other.fetch(await mailedLink(other, notes.ada.email))).status).toBe(200)
    const { tokens } = await jsonOf<notes.SignedIn>(await notes.logIn(other))
    expect((await notes.refresh(one, tokens.refresh_token)).status).toBe(200)
    expect(await refusalOf(notes.logIn(one, {}, notes.bearer(tokens.access_token)))).toBe('Already logged in')
  })

  it('share the accounts, mails and tokens of NWApp', async () => {
    const { one, other } = twoLabs()
    await nwapp.register(one)
    expect((await other.fetch(await mailedLink(other, nwapp.ada.email))).status).toBe(200)
    const signedIn = await nwapp.pairOf(await nwapp.logIn(other))
    const refreshed = await nwapp.pairOf(await nwapp.refresh(one, signedIn.refresh))
    expect((await nwapp.refresh(other, signedIn.refresh)).status).toBe(401)
    expect((await nwapp.profile(other, signedIn.access)).status).toBe(401)
    expect((await nwapp.profile(other, refreshed.access)).status).toBe(200)
    await nwapp.logOut(other, refreshed.access)
    expect((await nwapp.profile(one, refreshed.access)).status).toBe(401)
  })

  it('share the accounts and mails of Thunder', async () => {
    const { one, other } = twoLabs()
    await thunder.create(one)
    await thunder.call(other, 'POST /verify')
    expect((await one.fetch(await mailedLink(one, thunder.ada.email))).status).toBe(303)
    expect((await thunder.read(other)).email.verified).toBe(true)
  })

  it('share the accounts, tokens, locks and pictures of Fluency Box', async () => {
    const { one, other } = twoLabs()
    await fluencyBox.signUp(one)
    const session = await fluencyBox.sessionOf(other)
    const renewed = await jsonOf<fluencyBox.Session>(await fluencyBox.refresh(one, session.refresh_token))
    expect((await fluencyBox.refresh(other, session.refresh_token)).status).toBe(401)
    await fluencyBox.updatePicture(one, { ...session, ...renewed }, new Blob(['a picture']))
    const picture = (await fluencyBox.profileOf(other, session)).profile_picture
    const served = await other.fetch(`/fluency-box/profile_pictures/${picture}`)
    expect(await served.text()).toBe('a picture')
    await fluencyBox.failLogIn(one, 3)
    await fluencyBox.failLogIn(other, 2)
    expect((await fluencyBox.logIn(one)).status).toBe(401)
  })

  it('share the accounts, tokens and pictures of FitTrackee', async () => {
    const { one, other } = twoLabs()
    await fittrackee.register(one)
    const token = await fittrackee.tokenOf(fittrackee.logIn(other))
    await fittrackee.setPicture(one, token)
    expect((await fittrackee.profileOf(other, token)).picture).toBe(true)
    expect((await fittrackee.openPicture(other, 'ada')).status).toBe(200)
  })

  it.each([
    ['Fluency Box', fluencyBox.signUp],
    ['NWApp', nwapp.register],
    ['Thunder', thunder.create],
    ['Notes', notes.signUp],
    ['FitTrackee', fittrackee.register],
  ])('let exactly one of two simultaneous sign-ups at %s through', async (_service, signUp) => {
    for (let round = 0; round < 10; round += 1) {
      const { one, other } = twoLabs()
      const replies = await Promise.all([signUp(one), signUp(other)])
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
      expect(replies.filter(({ status }) => status >= 400 && status < 500)).toHaveLength(1)
    }
  })

  it('begin anew together', async () => {
    const { one, other } = twoLabs()
    await notes.signUp(one)
    await other.mocks.reset()
    expect(await one.mocks.mailbox.list()).toEqual([])
    expect(await refusalOf(notes.logIn(one))).toBe('User not found')
  })

  it('keep their clocks, faults and settings apart', async () => {
    const { one, other } = twoLabs()
    one.mocks.clock.advance({ days: 1 })
    one.mocks.faults.set('notes', { database: 'down' })
    one.mocks.configure({ fittrackee: { registration: false } })
    expect(other.mocks.clock.now()).toBeLessThan(one.mocks.clock.now())
    expect((await notes.signUp(other)).status).toBe(200)
    expect(other.mocks.settings.fittrackee.registration).toBe(true)
  })
})
