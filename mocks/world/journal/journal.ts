/** Every call of a world. */
import type { Events } from '../events.ts'
import type { CallSummary, RecordedCall } from './entry.ts'

export interface RecordingJournal {
  record(call: RecordedCall): CallSummary
  clear(): void
}

export function createJournal({ events }: { readonly events: Events }): RecordingJournal {
  let calls = 0
  return {
    record(call) {
      calls += 1
      const summary: CallSummary = {
        id: calls,
        at: new Date(call.at).toISOString(),
        service: call.service,
        operation: call.operation ?? null,
        method: call.request.method,
        path: new URL(call.request.url).pathname,
        status: call.reply?.status ?? null,
        ms: call.ms,
        violations: call.violations.length,
        faults: call.faults,
      }
      events.emit({ type: 'call', call: summary })
      return summary
    },
    clear() {
      calls = 0
    },
  }
}
