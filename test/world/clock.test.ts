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
    'PT-20M',
    'P-1D',
  ])('refuses to advance by %o and stays where it is', (duration) => {
    const clock = createClock(() => startMs)
    expect(() => clock.advance(duration)).toThrow(RangeError)
    expect(clock.now()).toBe(startMs)
  })

  it('advances to the end of the year 9999, where it stops, and not past it', () => {
    let nowMs = startMs
    const clock = createClock(() => nowMs)
    clock.advance({ milliseconds: Date.UTC(9999, 11, 31, 23, 59, 59, 999) - startMs })
    expect(() => clock.advance({ milliseconds: 1 })).toThrow(RangeError)
    nowMs += 60_000
    expect(new Date(clock.now()).toISOString()).toBe('9999-12-31T23:59:59.999Z')
    clock.freeze()
    expect(new Date(clock.now()).toISOString()).toBe('9999-12-31T23:59:59.999Z')
    clock.resume()
    nowMs += 60_000
    clock.set(startMs)
    nowMs += 1_000
    expect(clock.now()).toBe(startMs + 1_000)
  })

  it('takes a month after the last of January for the last of February', () => {
    const clock = createClock(() => Date.UTC(2028, 0, 31, 12))
    clock.advance('P1M')
    expect(new Date(clock.now()).toISOString()).toBe('2028-02-29T12:00:00.000Z')
  })

  it.each(['', 'P', '20 minutes', '-PT20M', 'P-1M', 'P1.5M', 'PT20'])('refuses %j as a duration', (text) => {
    const clock = createClock(() => startMs)
    expect(() => clock.advance(text)).toThrow('A duration of ISO 8601 looks like PT20M or P1DT2H')
    expect(clock.now()).toBe(startMs)
  })

  it('refuses a unit that it does not know, so that nobody waits for an advance by nothing', () => {
    const clock = createClock(() => startMs)
    const misspelt: object = { minute: 20 }
    expect(() => clock.advance(misspelt)).toThrow('it has no "minute"')
  })

  it('stands still while it is frozen, moves by hand, and runs on from where it stands', () => {
    let nowMs = startMs
    const clock = createClock(() => nowMs)
    clock.freeze()
    nowMs += 60_000
    expect([clock.now(), clock.frozen, clock.offsetMs]).toEqual([startMs, true, -60_000])
    clock.advance({ minutes: 5 })
    expect(clock.now()).toBe(startMs + 300_000)
    clock.resume()
    nowMs += 1_000
    expect([clock.now(), clock.frozen]).toEqual([startMs + 301_000, false])
  })

  it.each([
    ['a text', '2031-05-01T12:00:00+02:00', Date.UTC(2031, 4, 1, 10)],
    ['a Date', new Date(Date.UTC(2020, 0, 1)), Date.UTC(2020, 0, 1)],
    ['a number', 0, 0],
  ])('is set by %s, forward or back, and runs from there', (_what, moment, then) => {
    let nowMs = startMs
    const clock = createClock(() => nowMs)
    clock.set(moment)
    expect(clock.now()).toBe(then)
    nowMs += 250
    expect(clock.now()).toBe(then + 250)
  })

  it.each(['soon', '', Number.NaN, -1, 8.64e15 + 1, '1969-12-31T23:59:59Z', '+010000-01-01T00:00:00Z'])(
    'refuses to be set to %j',
    (moment) => {
      const clock = createClock(() => startMs)
      expect(() => clock.set(moment)).toThrow('A clock is set to a moment from 1970 to 9999')
      expect(clock.now()).toBe(startMs)
    },
  )

  it('tells of every change by hand, and of no passing of time', () => {
    let changes = 0
    const clock = createClock(
      () => startMs,
      () => {
        changes += 1
      },
    )
    clock.freeze()
    clock.advance({ seconds: 1 })
    clock.set(startMs)
    clock.resume()
    clock.reset()
    clock.now()
    expect(changes).toBe(5)
  })

  it('takes back every advance when it is reset', () => {
    const clock = createClock(() => startMs)
    clock.advance({ days: 400 })
    clock.advance({ seconds: 1 })
    clock.freeze()
    clock.reset()
    expect([clock.now(), clock.frozen, clock.offsetMs]).toEqual([startMs, false, 0])
  })
})
