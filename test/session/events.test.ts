/** Listeners may do what they like: the session neither waits for them nor suffers from them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Lock, SessionEvent } from '../../src/index.ts'
import { type FluencyBoxServer, refused, startFluencyBox } from './fluency-box-script.ts'
import { never, syncStorage } from './storage-fakes.ts'
import { eventsOf } from './watching.ts'

const refresh = 'POST /refresh_token'
const charles = { email: 'charles@example.com', password: 'difference-engine' }

let box: FluencyBoxServer

beforeEach(async () => {
  box = await startFluencyBox()
})
afterEach(() => box.close())

/** Lets one holder in at a time, also those that are inside already: whoever asks again there waits for ever. */
function strictLock(): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return (_, work) => {
    const mine = last.then(() => work())
    last = mine.catch(() => {})
    return mine
  }
}

describe('a listener', () => {
  it('that throws or rejects harms neither the call nor the other listeners, and is told to the logger', async () => {
    const warnings: string[] = []
    const client = box.client({ logger: { warn: (message) => void warnings.push(message) } })
    client.session.subscribe(() => {
      throw new Error('A listener with the password analytical-engine.')
    })
    client.session.subscribe(() => Promise.reject(new Error('A listener with the token access-1.')))
    const events = eventsOf(client)
    await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
    box.refuseAccess()
    await client.getAccount()
    await client.signOut()
    expect(events).toEqual(['signed-in', 'refreshed', 'signed-out'])
    expect(warnings).toHaveLength(6)
    expect(warnings.join()).not.toMatch(/analytical-engine|access-1/)
  })

  it('that never comes to an end is not waited for', async () => {
    const client = box.client()
    client.session.subscribe(never)
    await client.signIn({ email: 'ada@example.com', password: 'analytical-engine' })
    box.refuseAccess()
    expect(await client.getAccount()).toMatchObject({ id: 'ada' })
    await client.signOut()
    expect(await client.session.get()).toBeUndefined()
  })

  it('that unsubscribes hears nothing more, and may do so twice', async () => {
    const client = await box.signedIn()
    const heard: string[] = []
    const unsubscribe = client.session.subscribe(({ type }) => heard.push(type))
    box.refuseAccess()
    await client.getAccount()
    unsubscribe()
    unsubscribe()
    await client.signOut()
    expect(heard).toEqual(['refreshed'])
  })

  it('that unsubscribes itself within the event takes nothing from the others', async () => {
    const client = box.client()
    const heard: string[] = []
    const unsubscribe = client.session.subscribe(({ type }) => {
      heard.push(`once: ${type}`)
      unsubscribe()
    })
    client.session.subscribe(({ type }) => heard.push(type))
    await client.signIn(charles)
    await client.signOut()
    expect(heard).toEqual(['once: signed-in', 'signed-in', 'signed-out'])
  })

  it('that unsubscribes a later one within the event spares it that event', async () => {
    const client = box.client()
    const heard: string[] = []
    client.session.subscribe(() => unsubscribe())
    const unsubscribe = client.session.subscribe(({ type }) => heard.push(type))
    await client.signIn(charles)
    expect(heard).toEqual([])
  })

  it('that subscribes another within the event lets that one hear the next', async () => {
    const client = box.client()
    const heard: string[] = []
    const unsubscribe = client.session.subscribe(() => {
      unsubscribe()
      client.session.subscribe(({ type }) => heard.push(type))
    })
    await client.signIn(charles)
    await client.signOut()
    expect(heard).toEqual(['signed-out'])
  })

  it('that is subscribed twice is called twice, and each subscription ends by itself', async () => {
    const client = box.client()
    const heard: string[] = []
    const listener = ({ type }: SessionEvent) => heard.push(type)
    const unsubscribe = client.session.subscribe(listener)
    client.session.subscribe(listener)
    await client.signIn(charles)
    unsubscribe()
    await client.signOut()
    expect(heard).toEqual(['signed-in', 'signed-in', 'signed-out'])
  })
})

describe.each(['with a lock and a storage', 'alone'])('within an event, %s', (where) => {
  const options = () =>
    where === 'alone' ? {} : { storage: syncStorage(), lock: strictLock(), refreshTimeoutMs: 600_000 }

  it('a listener may ask who is signed in, and call', async () => {
    const client = box.client(options())
    const seen: unknown[] = []
    let done: Promise<unknown> = Promise.resolve()
    client.session.subscribe(({ type }) => {
      done = Promise.all([client.session.get(), client.getAccount()]).then(([info, account]) =>
        seen.push([type, info?.userId, account.id]),
      )
      return done
    })
    await client.signIn(charles)
    await done
    box.refuseAccess()
    await client.getAccount()
    await done
    expect(seen).toEqual([
      ['signed-in', 'charles', 'charles'],
      ['refreshed', 'charles', 'charles'],
    ])
    expect(box.seen(refresh)).toHaveLength(1)
  })

  it('a listener may sign out while calls wait for the refresh that it hears of', async () => {
    const client = await box.signedIn(options())
    const events = eventsOf(client)
    let signedOut: Promise<void> | undefined
    client.session.subscribe(({ type }) => {
      if (type === 'refreshed') signedOut = client.signOut()
      return signedOut
    })
    box.refuseAccess()
    await Promise.allSettled([client.getAccount(), client.getAccount(), client.getAccount()])
    await signedOut
    expect(events).toEqual(['refreshed', 'signed-out'])
    expect(await client.session.get()).toBeUndefined()
  })

  it('a listener may sign out as soon as it hears of the sign-in', async () => {
    const client = box.client(options())
    const events = eventsOf(client)
    let signedOut: Promise<void> | undefined
    client.session.subscribe(({ type }) => {
      if (type === 'signed-in') signedOut = client.signOut()
      return signedOut
    })
    await client.signIn(charles)
    await signedOut
    expect(events).toEqual(['signed-in', 'signed-out'])
    expect(await client.session.get()).toBeUndefined()
  })

  it('a listener may sign in again when the session has expired', async () => {
    const client = await box.signedIn(options())
    const events = eventsOf(client)
    let signedIn: Promise<void> | undefined
    client.session.subscribe(({ type }) => {
      if (type === 'expired') signedIn = client.signIn(charles)
      return signedIn
    })
    box.refuseAccess()
    box.once(refresh, refused('Token is invalid'))
    const results = await Promise.allSettled([client.getAccount(), client.getAccount()])
    await signedIn
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(events).toEqual(['expired: rejected', 'signed-in'])
    expect(await client.getAccount()).toMatchObject({ id: 'charles' })
  })

  it('a listener may make a call that itself needs a refresh', async () => {
    const client = await box.signedIn(options())
    let second: Promise<unknown> | undefined
    const unsubscribe = client.session.subscribe(() => {
      unsubscribe()
      box.refuseAccess()
      second = client.getAccount()
    })
    box.refuseAccess()
    // Whether its replay comes before or after the second refusal is open; it settles.
    await Promise.allSettled([client.getAccount()])
    expect(await second).toMatchObject({ id: 'ada' })
  })
})
