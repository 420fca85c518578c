/** The waits and time limits of a client, told, cut short or moved on, so that no test has to sit through them. */
import { vi } from 'vitest'

/**
 * Stubs the global `setTimeout`; `vi.unstubAllGlobals()` brings it back. Only timers of the SDK itself are touched: those of
 * `fetch` run as they are. A client under this needs the limits below, by which they are told from waits.
 *
 * @returns the length of each wait, in milliseconds; it grows.
 */
export function hastenWaits(): readonly number[] {
  return waitsThat((work, real) => real(work, 0))
}

/** The same, but the waits last for ever. `begun` resolves when the first one has begun. */
export function stopWaits(): { readonly waitsMs: readonly number[]; readonly begun: Promise<void> } {
  let waitsMs: readonly number[] = []
  const begun = new Promise<void>((resolve) => {
    waitsMs = waitsThat((_work, real) => {
      resolve()
      return real(() => undefined, 0)
    })
  })
  return { waitsMs, begun }
}

/**
 * From now on `vi.advanceTimersByTime` moves timers ahead of the machine's clock, with which they go on running;
 * `vi.useRealTimers()` brings the real ones back.
 */
export function moveTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
}

const dayMs = 86_400_000

/** Options of a client whose limits are longer than any wait. */
export const longLimits = { timeoutMs: dayMs, refreshTimeoutMs: dayMs }

type Work = () => void

function waitsThat(begin: (work: Work, real: typeof setTimeout) => unknown): readonly number[] {
  const real = globalThis.setTimeout
  const waitsMs: number[] = []
  vi.stubGlobal('setTimeout', (work: Work, ms = 0) => {
    const ours = new Error().stack?.includes('/src/')
    if (!ours || ms >= dayMs) return real(work, ms)
    waitsMs.push(ms)
    return begin(work, real)
  })
  return waitsMs
}
