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

  it('keep two worlds apart', async () => {
    const [one, two] = [createMocks({ origin: 'https://one.example' }), createMocks({ origin: 'https://two.example' })]
    intercept(...one.handlers(), ...two.handlers())
    const walked = [controlWalk(one, 'https://one.example'), controlWalk(two, 'https://two.example')]
    expect(await Promise.all(walked)).toEqual([controlDoings, controlDoings])
  })
})
