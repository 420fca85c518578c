/** What QA does with the mocks beside calling the services; it runs in Node and in a page alike, and expects nothing. */
import type { Mocks, WorldEvent } from 'latchkey-mocks'

const password = 'analytical-engine'

/** What each thing that was done came to. */
export type Doings = Readonly<Record<string, unknown>>

/** @param origin is where the services are, each at its slug. */
export async function controlWalk(mocks: Mocks, origin: string): Promise<Doings> {
  const events: WorldEvent[] = []
  const unsubscribe = mocks.events.subscribe((event) => events.push(event))
  const logIn = (secret = password) =>
    fetch(`${origin}/notes/auth/login`, {
      method: 'POST',
      body: new URLSearchParams({ username: 'ada', password: secret }),
    })
  const profile = (token: string) =>
    fetch(`${origin}/fittrackee/api/auth/profile`, { headers: { authorization: `Bearer ${token}` } })
  const outcome = async (call: Promise<Response>) => {
    try {
      return (await call).status
    } catch {
      return 'no reply'
    }
  }

  await mocks.state.preset('unverified')
  const unverified = await outcome(logIn())
  const mail = await mocks.mailbox.wait({ service: 'notes' })
  const linkIsOurs = mail?.links[0]?.startsWith(`${origin}/notes/`)
  const opened = await outcome(fetch(mail?.links[0] ?? ''))
  const verified = await outcome(logIn())

  await mocks.state.snapshot('verified')
  const sessions = await mocks.state.preset('expired-session')
  const expired = sessions.find(({ service }) => service === 'fittrackee')?.accessToken ?? ''
  const expiredStatus = await outcome(profile(expired))
  const [ada] = await mocks.fittrackee.users.list()
  const tokens = await mocks.fittrackee.users.signIn(ada?.id ?? '')
  const signedIn = await outcome(profile(tokens?.accessToken ?? ''))

  await mocks.state.seed(`users: { notes: [{ username: ada, email: ada@example.com, password: ${password} }] }`)
  const wrong: unknown = await mocks.state.seed('users:\n  nowhere: []').catch((error: unknown) => error)
  const seeded = await outcome(logIn())
  mocks.faults.add({ match: { service: 'notes' }, effect: { type: 'example', example: 'server_error' }, times: 1 })
  mocks.faults.add({ match: { service: 'notes' }, effect: { type: 'drop' }, times: 1 })
  const dropped = await outcome(logIn())
  const failed = await outcome(logIn())
  mocks.clock.freeze()
  mocks.clock.advance('P1D')

  const exported = JSON.stringify(await mocks.state.export())
  const logIns = await mocks.journal.verify({ operation: 'notesLogin', status: 200 }, { exactly: 1 })
  const mismatch: unknown = await mocks.journal
    .verify({ operation: 'notesLogin' }, { exactly: 7 })
    .catch((error: unknown) => error)
  const journal = JSON.stringify(await mocks.journal.list())
  const har = await mocks.journal.har()

  await mocks.state.restore('verified')
  const restored = await outcome(logIn())
  const runsAgain = !mocks.clock.frozen
  await mocks.reset()
  const reset = await outcome(logIn())
  await mocks.state.import(JSON.parse(exported))
  const imported = await outcome(logIn())
  unsubscribe()

  return {
    unverified,
    linkIsOurs,
    opened,
    verified,
    sessions: sessions.map(({ service }) => service),
    expiredStatus,
    signedIn,
    wrong: `${wrong}`,
    seeded,
    dropped,
    failed,
    logIns,
    mismatch: `${mismatch}`.split('\n')[0],
    hidden: !journal.includes(password),
    archived: har.log.entries.length,
    restored,
    runsAgain,
    reset,
    imported,
    frozen: mocks.clock.frozen,
    told: [...new Set(events.map((event) => (event.type === 'state' ? event.change : event.type)))].toSorted(),
  }
}

/** What it comes to where everything works. */
export const controlDoings: Doings = {
  unverified: 406,
  linkIsOurs: true,
  opened: 200,
  verified: 200,
  sessions: ['fluency-box', 'nwapp', 'notes', 'fittrackee'],
  expiredStatus: 401,
  signedIn: 200,
  wrong: 'SeedError: The seed is wrong in line 2: users must NOT have additional properties (nowhere).',
  seeded: 200,
  dropped: 'no reply',
  failed: 500,
  logIns: 1,
  mismatch: 'JournalMismatch: Expected exactly 7 calls with operation notesLogin, found 3.',
  hidden: true,
  archived: 3,
  restored: 200,
  runsAgain: true,
  reset: 406,
  imported: 200,
  frozen: true,
  told: ['call', 'clock', 'faults', 'mail', 'reset', 'restore', 'seed', 'settings', 'snapshots', 'tokens', 'users'],
}
