/**
 * Tells what has changed in the contract since another revision, and which part of the version a release with these
 * changes must raise. It judges nothing: it fails only when it cannot compare.
 *
 *     npm run contract:diff [revision]    without one: origin/main if it exists, or else HEAD
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { contractRoot } from './bundle.ts'
import { redocly, run } from './redocly.ts'
import { slugs } from './services.ts'

const project = join(contractRoot, '..')
const documents = ['openapi.yaml', ...slugs.map((slug) => `${slug}/openapi.yaml`)]

const impacts = ['none', 'patch', 'minor', 'major'] as const
type Impact = (typeof impacts)[number]

/** What `redocly diff --format=json` prints, as far as it is used here. */
interface Report {
  /** Absent if nothing has changed. */
  readonly bump?: Impact
  readonly summary: Readonly<Record<Exclude<Impact, 'none'>, number>>
  readonly changes: readonly Change[]
}

interface Change {
  readonly path: string
  readonly kind: string
  readonly impact: Impact
  readonly property?: string
  readonly verdicts: readonly { readonly message: string }[]
}

/** @throws Error that says what the program itself has said, if it fails. */
async function succeed(file: string, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run(file, args, project)
  if (exitCode !== 0) throw new Error(stderr.trim() || `${file} ${args.join(' ')} has failed.`)
  return stdout.trim()
}

const exists = async (object: string) =>
  (await run('git', ['rev-parse', '--verify', '--quiet', object], project)).exitCode === 0

async function compare(base: string, revision: string): Promise<Report> {
  const { exitCode, stdout, stderr } = await redocly(project, 'diff', base, revision, '--format=json', '--fail-on=none')
  if (exitCode !== 0) throw new Error(stderr.trim())
  return JSON.parse(stdout) as Report
}

/** `#/paths/~1login/post` is read as `/login post`, and so on inwards. */
function placeOf({ path, property }: Change): string {
  const steps = path
    .slice('#/'.length)
    .split('/')
    .map((step) => decodeURIComponent(step.replaceAll('~1', '/').replaceAll('~0', '~')))
  return [...(steps[0] === 'paths' ? steps.slice(1) : steps), ...(property === undefined ? [] : [property])].join(' › ')
}

/** A document that is new, and therefore has no report, adds to the contract and breaks nothing. */
const bumpOf = (report: Report | undefined): Impact => (report === undefined ? 'minor' : (report.bump ?? 'none'))

function print(document: string, report: Report | undefined): void {
  console.log(`${document}: ${bumpOf(report)}. ${tallyOf(report)}`)
  const changes = report?.changes ?? []
  for (const change of [...changes].sort((a, b) => impacts.indexOf(b.impact) - impacts.indexOf(a.impact))) {
    console.log(`  ${change.impact}  ${change.kind}  ${placeOf(change)}`)
    for (const { message } of change.verdicts) console.log(`    ${message}`)
  }
}

function tallyOf(report: Report | undefined): string {
  if (report === undefined) return 'The document is new.'
  if (report.changes.length === 0) return 'No change.'
  const { major, minor, patch } = report.summary
  return `${major} major, ${minor} minor, ${patch} patch.`
}

/** Takes the contract out of git without touching the working tree or the repository. */
async function extract(revision: string, folder: string): Promise<void> {
  const archive = join(folder, 'contract.tar')
  await succeed('git', 'archive', `--output=${archive}`, revision, 'openapi')
  await succeed('tar', '-xf', archive, '-C', folder)
}

async function diff(asked: string | undefined): Promise<void> {
  const base = asked ?? ((await exists('origin/main^{commit}')) ? 'origin/main' : 'HEAD')
  if (!(await exists(`${base}^{commit}`))) throw new Error(`There is no revision ${base}.`)
  if (!(await exists(`${base}:./openapi/openapi.yaml`))) {
    console.log(`${base} has no contract (openapi/openapi.yaml), so there is nothing to compare with.`)
    return
  }
  console.log(`The contract, compared with ${base}\n`)

  const folder = await mkdtemp(join(tmpdir(), 'latchkey-diff-'))
  try {
    await extract(base, folder)
    const reports = await Promise.all(
      documents.map(async (document) => {
        if (!(await exists(`${base}:./openapi/${document}`))) return undefined
        return compare(relative(project, join(folder, 'openapi', document)), join('openapi', document))
      }),
    )
    let highest = 0
    for (const [index, report] of reports.entries()) {
      print(documents[index] ?? '', report)
      highest = Math.max(highest, impacts.indexOf(bumpOf(report)))
    }
    console.log(`\nIn all: ${impacts[highest]}.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

try {
  await diff(process.argv[2])
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
