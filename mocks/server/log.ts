/**
 * What the server tells while it runs: a line a call, as text or as JSON. It never shows a query string, a header or a
 * body, for those hold tokens and passwords.
 */
import type { Violation } from '../world/violation.ts'

export interface LoggedCall {
  readonly service: string
  readonly operation?: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly ms: number
  readonly violations: readonly Violation[]
}

export interface Log {
  call(call: LoggedCall): void
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
  if (quiet) return { call: () => undefined }
  return { call: json ? (call) => write(jsonLine(call)) : (call) => write(textLines(call)) }
}

function jsonLine(call: LoggedCall): string {
  return JSON.stringify({ time: new Date().toISOString(), ...call, ms: Math.round(call.ms * 10) / 10 })
}

function textLines({ method, path, status, operation = 'no operation', ms, violations }: LoggedCall): string {
  const lines = [`${status} ${method} ${printable(path)}  ${operation}  ${ms.toFixed(1)} ms`]
  for (const { location, message } of violations) lines.push(`    ✗ ${printable(`${location.join('.')}: ${message}`)}`)
  return lines.join('\n')
}

/** No text of a caller's may steer the terminal. */
function printable(text: string): string {
  const shown = text.slice(0, 500)
  return /^[ -~]*$/.test(shown) ? shown : shown.replaceAll(/\p{C}/gu, '·')
}
