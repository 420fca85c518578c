/** The clock of the chosen world, which goes on by itself between two readings, and the jumps that it makes. */
import { computed, signal } from '@preact/signals'
import { control } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import type { Advance, Clock } from '../api/types.ts'
import { isNewWorld, resource } from '../state/resource.ts'

const tickMs = 250

export const clock = resource<Clock & { readonly readAt: number }>(
  async () => stamped(await ok(control.GET('/_mock/v1/clock'))),
  (event) => event.type === 'clock' || isNewWorld(event),
)

const stamped = (read: Clock) => ({ ...read, readAt: performance.now() })

const ticks = signal(performance.now())
setInterval(() => {
  ticks.value = performance.now()
}, tickMs)

/** What the clock shows, in milliseconds since the epoch; `undefined` until it has been read. */
export const shownTime = computed(() => {
  const read = clock.data.value
  if (read === undefined) return undefined
  const since = read.frozen ? 0 : Math.max(0, ticks.value - read.readAt)
  return new Date(read.now).getTime() + since
})

// A computer that slept has lost count.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void clock.reload()
})

const take = (changed: Promise<Clock>) => clock.take(changed.then(stamped))

export const freeze = () => take(ok(control.POST('/_mock/v1/clock/freeze')))
export const resume = () => take(ok(control.POST('/_mock/v1/clock/resume')))
export const backToRealTime = () => take(ok(control.POST('/_mock/v1/clock/reset')))
export const advance = (length: Advance) => take(ok(control.POST('/_mock/v1/clock/advance', { body: length })))
export const setTo = (now: string) => take(ok(control.POST('/_mock/v1/clock/set', { body: { now } })))

/** One press each; `words` reads after "Advance". */
export const jumps: readonly { readonly label: string; readonly words: string; readonly length: Advance }[] = [
  { label: '+1 min', words: '1 minute', length: { minutes: 1 } },
  { label: '+20 min', words: '20 minutes', length: { minutes: 20 } },
  { label: '+1 h', words: '1 hour', length: { hours: 1 } },
  { label: '+1 day', words: '1 day', length: { days: 1 } },
  { label: '+30 days', words: '30 days', length: { days: 30 } },
]
