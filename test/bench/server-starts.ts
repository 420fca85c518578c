/**
 * How soon a server gives its first answer, and how much memory it then takes, beside `prism mock`.
 *
 * The first answer counts only if it was checked: the call has no credentials, and the answer must report that in
 * `sl-violations`, which `prism mock` sends as well.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildPackage, type Child, prepareClone, startClone, startPackage, startPrism } from './children.ts'
import { median, type Report } from './figures.ts'
import { logIn } from './requests.ts'

const rounds = 9
/** The servers still load and clean up right after the first answer. */
const settleMs = 200
const mostTime = 0.4
const mostMemory = 0.6

interface Start {
  /** From the start of the process to the end of the first answer. */
  readonly answerMs: number
  /** Resident memory after it. */
  readonly residentBytes: number
}

export async function measureStarts({ report }: Report, prismName: string): Promise<void> {
  await prepareClone()
  await buildPackage()

  const prism: Start[] = []
  const ours = { 'from a clone': [] as Start[], 'from the package': [] as Start[] }
  for (let round = 0; round < rounds; round++) {
    prism.push(await measureStart(startPrism))
    ours['from a clone'].push(await measureStart(startClone))
    ours['from the package'].push(await measureStart(startPackage))
  }

  for (const [form, starts] of Object.entries(ours)) {
    const time = compare(starts, prism, ({ answerMs }) => answerMs)
    const timeShown = `${time.ours.toFixed(0)} ms, ${time.ratio.toFixed(2)} × ${prismName} (${time.peer.toFixed(0)} ms)`
    report(`first answer after start ${form}`, timeShown, `≤ ${mostTime} ×`, time.ratio <= mostTime)

    const memory = compare(starts, prism, ({ residentBytes }) => residentBytes / 1_048_576)
    const memoryShown = `${memory.ours.toFixed(0)} MiB, ${memory.ratio.toFixed(2)} × ${prismName} (${memory.peer.toFixed(0)} MiB)`
    report(`resident memory after start ${form}`, memoryShown, `≤ ${mostMemory} ×`, memory.ratio <= mostMemory)
  }
}

/** The medians, and the median of the rounds' ratios: a busy moment of the machine hits all servers of a round. */
function compare(ours: readonly Start[], peer: readonly Start[], value: (start: Start) => number) {
  const [mine, theirs] = [ours.map(value), peer.map(value)]
  const ratios = mine.map((own, round) => own / (theirs[round] ?? Number.NaN))
  return { ours: median(mine), peer: median(theirs), ratio: median(ratios) }
}

/** @throws Error if the first answer was not checked. */
async function measureStart(start: () => Promise<Child>): Promise<Start> {
  const startedAt = performance.now()
  const child = await start()
  try {
    const reply = await firstReply(child)
    await reply.arrayBuffer()
    const answerMs = performance.now() - startedAt
    if (!reply.headers.has('sl-violations')) throw new Error(`The first answer of ${child.name} was not checked.`)

    await sleep(settleMs)
    return { answerMs, residentBytes: residentBytesOf(child) }
  } finally {
    await child.stop()
  }
}

async function firstReply(child: Child): Promise<Response> {
  for (;;) {
    const reply = await fetch(child.url + logIn.path, { method: logIn.method }).catch(() => undefined)
    if (reply !== undefined) return reply
    if (child.process.exitCode !== null) throw new Error(`${child.name} stopped with ${child.process.exitCode}.`)
    await sleep(2)
  }
}

/** @throws Error except on Linux, which alone tells it in `/proc`. */
function residentBytesOf({ process: { pid } }: Child): number {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kibibytes) * 1_024
}
