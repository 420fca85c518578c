import { describe, expect, it, onTestFinished } from 'vitest'
import { createEvents, type WorldEvent } from '../../mocks/world/events.ts'
import { createWorld } from '../../mocks/world/world.ts'

const faults: WorldEvent = { type: 'faults' }

/** Takes the errors that nobody catches, which would otherwise fail the run. */
function uncaught(): unknown[] {
  const errors: unknown[] = []
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', (error) => errors.push(error))
  onTestFinished(() => {
    process.removeAllListeners('uncaughtException')
    for (const listener of others) process.on('uncaughtException', listener)
  })
  return errors
}

describe('the events of a world', () => {
  it('reach every listener in the order in which they came, until it leaves', () => {
    const events = createEvents()
    const heard: string[] = []
    const leave = events.subscribe(() => heard.push('first'))
    events.subscribe(() => heard.push('second'))
    events.emit(faults)
    leave()
    leave()
    events.emit(faults)
    expect(heard).toEqual(['first', 'second', 'second'])
    expect(events.listeners).toBe(1)
  })

  it('reach a listener as often as it listens', () => {
    const events = createEvents()
    let heard = 0
    const listener = () => {
      heard += 1
    }
    const leave = events.subscribe(listener)
    events.subscribe(listener)
    events.emit(faults)
    leave()
    events.emit(faults)
    expect(heard).toBe(3)
  })

  it('reach those who were there when they happened, whoever comes or leaves meanwhile', () => {
    const events = createEvents()
    const heard: string[] = []
    const leave = events.subscribe(() => {
      heard.push('first')
      leave()
      events.subscribe(() => heard.push('late'))
    })
    events.subscribe(() => heard.push('second'))
    events.emit(faults)
    expect(heard).toEqual(['first', 'second'])
  })

  it('let a listener fail alone: neither the others nor the world notice, and its error is not lost', async () => {
    const errors = uncaught()
    const world = createWorld()
    const heard: string[] = []
    const failure = new Error('a listener failed')
    world.events.subscribe(() => {
      throw failure
    })
    world.events.subscribe(({ type }) => heard.push(type))
    world.clock.freeze()
    await world.mailbox.clear()
    expect(world.clock.frozen).toBe(true)
    expect(heard).toEqual(['clock', 'state'])
    await new Promise((resolve) => setImmediate(resolve))
    expect(errors).toEqual([failure, failure])
  })
})
