import { describe, expect, it } from 'vitest'
import { createClock } from '../../mocks/world/clock.ts'

const startMs = Date.UTC(2030, 0, 1)

describe('the clock', () => {
  it('runs with its source', () => {
    let nowMs = startMs
    const clock = createClock(() => nowMs)
    expect(clock.now()).toBe(startMs)
    nowMs += 1_999
    expect(clock.now()).toBe(startMs + 1_999)
    expect(clock.nowSeconds()).toBe(startMs / 1_000 + 1)
  })

  it("runs with the machine's clock by default", () => {
    const before = Date.now()
    const now = createClock().now()
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  it('adds all units of all advances', () => {
    const clock = createClock(() => startMs)
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 })
    expect(new Date(clock.now()).toISOString()).toBe('2030-01-02T02:03:04.005Z')
    clock.advance({ minutes: 2 })
    clock.advance({})
    expect(new Date(clock.now()).toISOString()).toBe('2030-01-02T02:05:04.005Z')
  })

  it('goes on running after an advance', () => {
    let nowMs = startMs
    const clock = createClock(() => nowMs)
    clock.advance({ hours: 1 })
    nowMs += 250
    expect(clock.now()).toBe(startMs + 3_600_250)
  })

  it.each([
    { seconds: -1 },
    { hours: 1, minutes: -61 },
    { seconds: Number.NaN },
    { days: Number.POSITIVE_INFINITY },
    { days: Number.POSITIVE_INFINITY, seconds: Number.NEGATIVE_INFINITY },
    { days: Number.MAX_VALUE },
  ])('refuses to advance by %o and stays where it is', (duration) => {
    const clock = createClock(() => startMs)
    expect(() => clock.advance(duration)).toThrow(RangeError)
    expect(clock.now()).toBe(startMs)
  })

  it('advances to the last possible date, and not past it', () => {
    const clock = createClock(() => startMs)
    clock.advance({ milliseconds: 8.64e15 - startMs })
    expect(new Date(clock.now()).toISOString()).toBe('+275760-09-13T00:00:00.000Z')
    expect(() => clock.advance({ milliseconds: 1 })).toThrow(RangeError)
  })

  it('takes back every advance when it is reset', () => {
    const clock = createClock(() => startMs)
    clock.advance({ days: 400 })
    clock.advance({ seconds: 1 })
    clock.reset()
    expect(clock.now()).toBe(startMs)
  })
})
