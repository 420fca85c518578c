/** What the parts of the benchmark have in common: medians, targets, and the file that keeps the figures. */
import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

export interface Figure {
  readonly what: string
  readonly value: string
  /** Absent where a figure is there for comparison only. */
  readonly target?: string
  readonly reached?: boolean
}

/** What one part of the benchmark found. */
export interface Findings {
  readonly figures: readonly Figure[]
  /** Whatever else a part has found. */
  readonly [more: string]: unknown
}

export type Report = ReturnType<typeof createReport>

const file = new URL('results.json', import.meta.url)

/** Prints figures, and collects them. */
export function createReport() {
  const figures: Figure[] = []
  return {
    figures,
    report(what: string, value: string, target: string, reached: boolean): void {
      figures.push({ what, value, target, reached })
      console.log(`${reached ? 'reached' : 'MISSED '}  ${what}: ${value} (target: ${target})`)
    },
    compare(what: string, value: string): void {
      figures.push({ what, value })
      console.log(`         ${what}: ${value}`)
    },
  }
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
export async function keep(part: string, findings: Findings): Promise<void> {
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
  const results = JSON.parse(await readFile(file, 'utf8'))
  results[part] = { measuredAt: new Date().toISOString(), machine, ...findings }
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`)
  console.log(`Written to ${fileURLToPath(file)}`)
}
