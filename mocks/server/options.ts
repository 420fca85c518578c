/** The server's flags, and the environment variables that stand in for them. */
import { parseArgs } from 'node:util'
import type { Checks } from './checked.ts'

export interface CliOptions {
  readonly port: number
  readonly host: string
  readonly seed: string | undefined
  readonly smtp: string | undefined
  readonly controlToken: string | undefined
  readonly sessionIdleMs: number
  readonly maxSessions: number
  readonly checks: Checks
  readonly maxBodyBytes: number
  readonly quiet: boolean
  readonly jsonLogs: boolean
}

/** What is wrong with a flag, in one line for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const usage = `Usage: latchkey-mocks [flags]

  --port NUMBER          port to listen on; 0 takes a free one (4010)
  --host ADDRESS         address to listen on (127.0.0.1, this machine only)
  --seed FILE            accounts to start with, YAML or JSON
  --checks LEVEL         off, report or strict: what happens when a call violates the contract (report)
  --max-body-mb NUMBER   largest request body in megabytes (12)
  --smtp URL             also delivers every mail there, such as smtp://127.0.0.1:1025
  --session-idle-minutes NUMBER
                         how long a test's world stays that nothing calls (30)
  --max-sessions NUMBER  how many such worlds there may be; the one unused for longest goes (200)
  --quiet                no line for each call
  --json-logs            lines as JSON
  --help                 this text

Each flag has an environment variable: LATCHKEY_MOCKS_PORT for --port, LATCHKEY_MOCKS_JSON_LOGS=1 for --json-logs.
LATCHKEY_MOCKS_CONTROL_TOKEN, which has no flag, is the token that the control API asks for; without it one is made up where
the server can be reached from other machines.`

const flags = {
  port: { type: 'string' },
  host: { type: 'string' },
  seed: { type: 'string' },
  checks: { type: 'string' },
  'max-body-mb': { type: 'string' },
  smtp: { type: 'string' },
  'session-idle-minutes': { type: 'string' },
  'max-sessions': { type: 'string' },
  quiet: { type: 'boolean' },
  'json-logs': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

type FlagName = keyof typeof flags

const checkLevels: readonly Checks[] = ['off', 'report', 'strict']

/**
 * @returns `'help'` where that is asked for.
 * @throws UsageError if a flag is unknown or its value is no good.
 */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): CliOptions | 'help' {
  const given = parse(args)
  if (given.help) return 'help'

  const text = (name: FlagName): string | undefined => {
    const value = given[name] ?? environment[variableOf(name)]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const isOn = (name: FlagName): boolean => {
    if (given[name] === true) return true
    const value = environment[variableOf(name)] ?? ''
    if (['', '0', 'false'].includes(value)) return false
    if (['1', 'true'].includes(value)) return true
    throw new UsageError(`${variableOf(name)} is 1 or 0, not "${value}".`)
  }

  const checks = checkLevels.find((level) => level === (text('checks') ?? 'report'))
  if (checks === undefined) throw new UsageError(`--checks is off, report or strict, not "${text('checks')}".`)
  return {
    port: wholeNumber('port', text('port') ?? '4010', 0, 65_535),
    host: text('host') ?? '127.0.0.1',
    seed: text('seed'),
    smtp: smtpUrl(text('smtp')),
    controlToken: controlToken(environment.LATCHKEY_MOCKS_CONTROL_TOKEN),
    sessionIdleMs: wholeNumber('session-idle-minutes', text('session-idle-minutes') ?? '30', 1, 10_080) * 60_000,
    maxSessions: wholeNumber('max-sessions', text('max-sessions') ?? '200', 1, 10_000),
    checks,
    maxBodyBytes: wholeNumber('max-body-mb', text('max-body-mb') ?? '12', 1, 1_024) * 1_024 * 1_024,
    quiet: isOn('quiet'),
    jsonLogs: isOn('json-logs'),
  }
}

/** The URL may hold a password, so that no message quotes it. */
function smtpUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const protocol = URL.canParse(text) ? new URL(text).protocol : undefined
  if (protocol === 'smtp:' || protocol === 'smtps:') return text
  throw new UsageError('--smtp is the URL of a mail server, such as smtp://127.0.0.1:1025.')
}

/** It has no flag: what stands on a command line, everybody on the machine can read. */
function controlToken(text = ''): string | undefined {
  if (text === '') return undefined
  if (/^[\w.~+/-]{16,256}$/.test(text)) return text
  throw new UsageError('LATCHKEY_MOCKS_CONTROL_TOKEN is 16 to 256 letters, digits and . _ ~ + / -')
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: false }).values
  } catch (error) {
    // Node's own message names the flag; what follows its first sentence or line is advice about `--`.
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/)
    throw new UsageError(`${reason.replace(/\.$/, '')}. See --help.`)
  }
}

function variableOf(flag: FlagName): string {
  return `LATCHKEY_MOCKS_${flag.toUpperCase().replaceAll('-', '_')}`
}

function wholeNumber(flag: FlagName, text: string, least: number, most: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new UsageError(`--${flag} is a whole number from ${least} to ${most}, not "${text}".`)
  }
  return number
}
