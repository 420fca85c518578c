/** The same scenarios, put to every contender: what holds (✓), what does not (✗), and what a client has no notion of (–). */
import type { Contender } from './contender.ts'
import { axiosAuthRefresh } from './contenders/axios-auth-refresh.ts'
import { kyRecipe } from './contenders/ky.ts'
import { fluencyBox, nwapp } from './contenders/latchkey.ts'
import { oauth2Client } from './contenders/oauth2-client.ts'
import { openapiFetch } from './contenders/openapi-fetch.ts'
import { applies, perform, type Scenario } from './scenario.ts'
import { scenarios } from './scenarios/all.ts'

export type Mark = '✓' | '✗' | '–'

export interface Row {
  readonly scenario: string
  /** By the name of the contender. */
  readonly marks: Readonly<Record<string, Mark>>
}

export const ours: readonly Contender[] = [fluencyBox, nwapp]
const peers: readonly Contender[] = [openapiFetch, oauth2Client, axiosAuthRefresh, kyRecipe]

/** @param why is told what went wrong. */
export async function conformance(why: (line: string) => void): Promise<readonly Row[]> {
  // What a contender leaves unhandled must not end the run; oauth2-client says on the console what it tells its caller too.
  const ignore = () => {}
  const { warn } = console
  process.on('unhandledRejection', ignore)
  console.warn = ignore
  try {
    const rows: Row[] = []
    for (const scenario of scenarios) {
      const marks: Record<string, Mark> = {}
      for (const contender of [...ours, ...peers]) marks[contender.name] = await markOf(scenario, contender, why)
      rows.push({ scenario: scenario.name, marks })
    }
    return rows
  } finally {
    console.warn = warn
    process.off('unhandledRejection', ignore)
  }
}

async function markOf(scenario: Scenario, contender: Contender, why: (line: string) => void): Promise<Mark> {
  if (!applies(scenario, contender)) return '–'
  try {
    await perform(scenario, contender)
    return '✓'
  } catch (error) {
    why(`${contender.name}: ${scenario.name}: ${Object(error).message}`)
    return '✗'
  }
}

export function markdownOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0]?.marks ?? {})
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['', ...names.map((name) => `\`${name}\``)]),
    line(['---', ...names.map(() => ':-:')]),
    ...rows.map(({ scenario, marks }) => line([scenario, ...names.map((name) => marks[name] ?? '–')])),
    '',
  ].join('\n')
}
