/** What the parts of the benchmark have in common: medians, targets, and the file that keeps the figures. */
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

export interface Figure {
  readonly what: string
  /** Names the peer, where another program was measured beside. */
  readonly value: string
  /** Absent where a figure is there for comparison only. */
  readonly target?: string
  readonly reached?: boolean
  /** The same figure in the results that were committed last, and their commit. Absent for a new figure. */
  readonly before?: Before
}

export interface Before {
  readonly value: string
  readonly commit: string
}

/** What one part of the benchmark found. */
export interface Findings {
  readonly figures: readonly Figure[]
  /** Whatever else a part has found. */
  readonly [more: string]: unknown
}

type Part = 'server' | 'docs' | 'sdk'

export type Report = ReturnType<typeof createReport>

const project = fileURLToPath(new URL('../..', import.meta.url))
const results = 'test/bench/results.json'
/** What the benchmark itself changes. */
const written = [results, 'test/bench/conformance.md']

/** Prints figures, each beside the one that was committed last, and collects them. */
export function createReport(part: Part) {
  const figures: Figure[] = []
  const committed = committedFigures(part)

  const add = (figure: Figure, mark: string) => {
    const before = committed.get(figure.what)
    figures.push({ ...figure, ...(before !== undefined && { before }) })
    const notes = [
      figure.target === undefined ? undefined : `target: ${figure.target}`,
      before === undefined ? undefined : `at ${before.commit}: ${before.value}`,
    ].filter((note) => note !== undefined)
    console.log(`${mark}  ${figure.what}: ${figure.value}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`)
  }

  return {
    figures,
    report(what: string, value: string, target: string, reached: boolean): void {
      add({ what, value, target, reached }, reached ? 'reached' : 'MISSED ')
    },
    compare(what: string, value: string): void {
      add({ what, value }, '       ')
    },
  }
}

function committedFigures(part: Part): ReadonlyMap<string, Before> {
  const commit = git('log', '-1', '--format=%h', '--', results)
  const committed = JSON.parse(git('show', `HEAD:${results}`)) as Readonly<Partial<Record<Part, Findings>>>
  return new Map(committed[part]?.figures.map(({ what, value }) => [what, { value, commit }]))
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: project, encoding: 'utf8', maxBuffer: 16 * 1_024 * 1_024 }).trim()
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** How far the true median may be from that of these values, up or down, with a confidence of 95 %. */
export function uncertainty(values: readonly number[]): number {
  // The ranks between which the median lies, in the normal approximation.
  const part = 0.98 / Math.sqrt(values.length)
  return (quantile(values, 0.5 + part) - quantile(values, 0.5 - part)) / 2
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN
}

/** Writes what a part found; the other parts keep theirs. */
export async function keep(part: Part, findings: Findings): Promise<void> {
  const file = `${project}${results}`
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
  const isChanged = git('status', '--porcelain', '--', '.', ...written.map((path) => `:!${path}`)) !== ''
  const commit = `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ', with changes' : ''}`
  const kept = JSON.parse(await readFile(file, 'utf8'))
  kept[part] = { measuredAt: new Date().toISOString(), commit, machine, ...findings }
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`)
  console.log(`Written to ${file}`)
}
