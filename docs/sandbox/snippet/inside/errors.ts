/** Where in the snippet an error comes from. */
import { snippetFile } from './compile.ts'

const inStack = new RegExp(`${snippetFile.replace('.', '\\.')}:(\\d+)`)

/** The line of the snippet, counted from 1, where the error knows it. */
export function lineOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined
  // A syntax error says it in its message: "Unexpected token (3:7)".
  const found =
    inStack.exec(String(error.stack)) ?? (error instanceof SyntaxError ? /\((\d+):\d+\)/.exec(error.message) : null)
  return found ? Number(found[1]) : undefined
}
