/**
 * What the server tells while it runs: a line a call, as text or as JSON. It never shows a query string, a header or a
 * body, for those hold tokens and passwords.
 */
import type { Hit } from '../world/journal/entry.ts'
import type { Violation } from '../world/violation.ts'

export interface LoggedCall {
  readonly service: string
  readonly operation?: string
  readonly method: string
  readonly path: string
  /** `null` where a fault left the call without an answer. */
  readonly status: number | null
  readonly ms: number
  readonly violations: readonly Violation[]
  /** The faults that hit the call. Default: none. */
  readonly faults?: readonly Hit[]
  /** The name of its world. Default: the one that all share. */
  readonly session?: string
}

export interface Log {
  call(call: LoggedCall): void
  /** Tells what went wrong beside the calls; the text holds no secret. */
  warn(text: string): void
}

export interface LogOptions {
  /** Tells nothing. */
  readonly quiet: boolean
  /** One JSON object a line. */
  readonly json: boolean
  /** Takes a line, without its end. */
  write(line: string): void
}

export function createLog({ quiet, json, write }: LogOptions): Log {
  if (quiet) return { call: () => undefined, warn: () => undefined }
  return {
    call: json ? (call) => write(jsonLine(call)) : (call) => write(textLines(call)),
    warn: (text) => write(json ? JSON.stringify({ time: new Date().toISOString(), warning: text }) : `    ! ${text}`),
  }
}

function jsonLine(call: LoggedCall): string {
  return JSON.stringify({ time: new Date().toISOString(), ...call, ms: Math.round(call.ms * 10) / 10 })
}

function textLines({
  method,
  path,
  status,
  operation = 'no operation',
  ms,
  violations,
  faults = [],
  session,
}: LoggedCall): string {
  const where = session === undefined ? '' : `  @${session}`
  const lines = [`${status ?? '---'} ${method} ${printable(path)}  ${operation}  ${ms.toFixed(1)} ms${where}`]
  for (const { id, effect } of faults) lines.push(`    ⚡ fault ${id}: ${effect}`)
  for (const { location, message } of violations) lines.push(`    ✗ ${printable(`${location.join('.')}: ${message}`)}`)
  return lines.join('\n')
}

/** No text of a caller's may steer the terminal. */
function printable(text: string): string {
  const shown = text.slice(0, 500)
  return /^[ -~]*$/.test(shown) ? shown : shown.replaceAll(/\p{C}/gu, '·')
}
