/** After a refresh failed for a passing reason: how long to leave the service alone. */
export interface BackOff {
  /** Throws the last failure again while it is too early for another try. */
  check(): void
  failed(error: unknown): void
  reset(): void
}

const firstMs = 1_000
const longestMs = 60_000

/** Doubles from a second to a minute; half of each wait is chance, so that clients do not return together. */
export function createBackOff(now: () => number): BackOff {
  let failures = 0
  let since = 0
  let until = 0
  let last: unknown
  return {
    check() {
      // A clock that was set back must not prolong the wait.
      if (now() >= since && now() < until) throw last
    },
    failed(error) {
      last = error
      since = now()
      until = since + Math.min(firstMs * 2 ** failures++, longestMs) * (0.5 + Math.random() / 2)
    },
    reset() {
      failures = 0
      until = 0
    },
  }
}
