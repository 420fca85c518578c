/** The console that a snippet finds: what it is told goes to the page, as text. */
import { type Level, type Line, maxLines } from '../messages.ts'
import { textOf } from './format.ts'

const levels: Readonly<Record<string, Level>> = {
  log: 'log',
  info: 'info',
  debug: 'debug',
  warn: 'warn',
  error: 'error',
  dir: 'log',
  table: 'log',
  trace: 'log',
}

export function tellConsole(tell: (line: Line) => void): void {
  let lines = 0
  for (const [method, level] of Object.entries(levels)) {
    Object.assign(console, {
      [method](...values: readonly unknown[]) {
        lines += 1
        // One more than is shown, so that the page knows that there is more.
        if (lines <= maxLines + 1) tell({ level, text: values.map((value) => textOf(value)).join(' ') })
      },
    })
  }
}
