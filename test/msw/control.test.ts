/** The control object of the mocks in this process. */
import { describe, expect, it } from 'vitest'
import { createMocks } from '../../mocks/index.ts'
import { controlDoings, controlWalk } from '../browser/page/control-walk.ts'
import { intercept } from './intercepted.ts'

describe('the mocks in a test of Node', () => {
  it('are steered by one object: accounts, clock, mail, faults, journal and state', async () => {
    const mocks = createMocks({ origin: 'https://accounts.example.com' })
    intercept(...mocks.handlers())
    expect(await controlWalk(mocks, 'https://accounts.example.com')).toEqual(controlDoings)
  })

  it('mail links that lead below the path of their origin', async () => {
    const mocks = createMocks({ origin: 'https://example.com/api/' })
    intercept(...mocks.handlers())
    expect(await controlWalk(mocks, 'https://example.com/api')).toEqual(controlDoings)
  })

  it('have forgotten everything when a reset returns, awaited or not', async () => {
    const mocks = createMocks()
    intercept(...mocks.handlers())
    await mocks.state.preset('demo')
    mocks.clock.advance({ days: 1 })
    mocks.faults.set('notes', { mail: 'down' })
    const resetting = mocks.reset()
    expect(mocks.clock.offsetMs).toBe(0)
    expect(mocks.faults.of('notes')).toEqual({ database: 'up', mail: 'up' })
    expect(await mocks.notes.users.list()).toEqual([])
    await resetting
  })

  it('do what is asked for at once in turn, and the last one holds', async () => {
    const mocks = createMocks()
    const asked = ['many-users', 'demo', 'empty', 'verified'].map((name) => mocks.state.preset(name))
    await Promise.all([...asked, mocks.state.snapshot('last')])
    expect((await mocks.notes.users.list()).map(({ username }) => username)).toEqual(['ada'])
    await mocks.state.preset('empty')
    await mocks.state.restore('last')
    expect(await mocks.notes.users.list()).toHaveLength(1)
  })

  it('go on after one that failed', async () => {
    const mocks = createMocks()
    const failed = mocks.state.preset('nowhere')
    const done = mocks.state.preset('verified')
    await expect(failed).rejects.toThrow('There is no preset nowhere.')
    await done
    expect(await mocks.thunder.users.list()).toHaveLength(1)
    await expect(mocks.state.restore('nothing')).rejects.toThrow('There is no snapshot nothing.')
    expect(mocks.state.removeSnapshot('nothing')).toBe(false)
  })

  it('refuse a seed that is none, and keep what they have', async () => {
    const mocks = createMocks()
    await mocks.state.preset('verified')
    const user = { username: 'grace', email: 'grace@example.com', password: 'nanoseconds' }
    const wrongs: readonly (readonly [seed: object, why: string])[] = [
      [{ users: { nowhere: [user] } }, "there is no service 'nowhere'"],
      [{ users: { 'fluency-box': [] } }, "there is no service 'fluency-box'"],
      [{ settings: { nowhere: {} } }, "there is no service 'nowhere'"],
      [{ people: {} }, 'the seed must NOT have additional properties (people)'],
      [{ users: { notes: [{ ...user, mail: 'x' }] } }, 'users.notes.0 must NOT have unevaluated properties (mail)'],
      [{ users: { notes: [{ ...user, password: 5 }] } }, 'users.notes.0.password must be string'],
      [{ settings: { notes: { accessTokenSeconds: 'soon' } } }, 'settings.notes.accessTokenSeconds must be integer'],
    ]
    for (const [seed, why] of wrongs) await expect(mocks.state.seed(seed), why).rejects.toThrow(why)
    expect(await mocks.notes.users.list()).toHaveLength(1)
    const grace = { user_name: 'grace', email_address: user.email, password: user.password }
    await mocks.state.seed({ users: { fluencyBox: [grace] } })
    expect(await mocks.fluencyBox.users.list()).toMatchObject([{ user_name: 'grace' }])
  })

  it('keep two worlds apart', async () => {
    const [one, two] = [createMocks({ origin: 'https://one.example' }), createMocks({ origin: 'https://two.example' })]
    intercept(...one.handlers(), ...two.handlers())
    const walked = [controlWalk(one, 'https://one.example'), controlWalk(two, 'https://two.example')]
    expect(await Promise.all(walked)).toEqual([controlDoings, controlDoings])
  })
})
