/**
 * This project's server beside `prism mock` on the same document, in one run, as ratios.
 * Rounds alternate between the servers, so that a busy moment of the machine hits all of them; the median counts.
 */
import { readFileSync } from 'node:fs'
import { type Child, startMocks, startPrism, startStocked } from './children.ts'
import { createReport, keep, median } from './figures.ts'
import { type BenchRequest, logIn, profile, requestsPerSecond, signUp, tokenOf } from './requests.ts'
import { measureStarts } from './server-starts.ts'

const rounds = 5
const roundSeconds = 3
const millionUsers = 1_000_000

const manifest = new URL('../../node_modules/@stoplight/prism-cli/package.json', import.meta.url)
const prismName = `prism mock ${(JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version}`

const reported = createReport('server')
const { figures, report } = reported

async function compareSpeed(): Promise<void> {
  const children = [await startPrism(), await startMocks('report'), await startMocks('off')] as const
  try {
    const tokens = new Map<Child, string>()
    for (const child of children) {
      await answering(child)
      tokens.set(child, await signUp(child.url))
    }
    for (const make of [profile, () => logIn]) {
      const speeds = new Map<Child, number[]>(children.map((child) => [child, []]))
      const request = (child: Child): BenchRequest => make(tokens.get(child) ?? '')
      for (const child of children) await requestsPerSecond(child.url, request(child), { seconds: 2 })
      for (let round = 0; round < rounds; round++) {
        for (const child of children) {
          const speed = await requestsPerSecond(child.url, request(child), { seconds: roundSeconds })
          speeds.get(child)?.push(speed)
        }
      }
      const [prism = Number.NaN, checked = Number.NaN, unchecked = Number.NaN] = [...speeds.values()].map(median)
      const { name } = request(children[0])
      console.log(
        `${name}: ${prismName} ${prism.toFixed(0)}/s, with checks ${checked.toFixed(0)}/s, checks off ${unchecked.toFixed(0)}/s`,
      )
      report(`${name}, with checks`, `${(checked / prism).toFixed(1)} × ${prismName}`, '≥ 3 ×', checked / prism >= 3)
      report(
        `${name}, checks off`,
        `${(unchecked / prism).toFixed(1)} × ${prismName}`,
        '≥ 10 ×',
        unchecked / prism >= 10,
      )
    }
  } finally {
    for (const child of children) await child.stop()
  }
}

async function answering(child: Child): Promise<void> {
  while ((await fetch(child.url).catch(() => undefined)) === undefined) {
    if (child.process.exitCode !== null) throw new Error(`${child.name} stopped with ${child.process.exitCode}.`)
  }
}

/** The heap after each fifth of 100 000 calls, half of them sign-ins; the first fifth warms up. */
async function measureMemory(): Promise<void> {
  const server = await startStocked(10, 'report')
  try {
    const token = await tokenOf(server.url)
    const heaps: number[] = []
    for (let fifth = 0; fifth < 5; fifth++) {
      await requestsPerSecond(server.url, logIn, { requests: 10_000 })
      await requestsPerSecond(server.url, profile(token), { requests: 10_000 })
      heaps.push((await server.heapBytes()) / 1_048_576)
    }
    const [first = Number.NaN, last = Number.NaN] = [heaps[0], heaps.at(-1)]
    const shown = heaps.map((heap) => heap.toFixed(1)).join(', ')
    report(
      'heap over 100 000 requests',
      `${shown} MiB`,
      'at most 5 % more after all than after 20 000',
      last <= first * 1.05,
    )
  } finally {
    await server.stop()
  }
}

async function measureManyUsers(): Promise<void> {
  const few = await startStocked(10, 'off')
  const many = await startStocked(millionUsers, 'off')
  try {
    const token = { few: await tokenOf(few.url), many: await tokenOf(many.url) }
    for (const make of [profile, () => logIn]) {
      const ratios: number[] = []
      for (let round = 0; round <= rounds; round++) {
        const fewSpeed = await requestsPerSecond(few.url, make(token.few), { seconds: roundSeconds })
        const manySpeed = await requestsPerSecond(many.url, make(token.many), { seconds: roundSeconds })
        if (round > 0) ratios.push(manySpeed / fewSpeed)
      }
      const ratio = median(ratios)
      const { name } = make('')
      report(
        `${name}, 1 000 000 users against 10`,
        `${(ratio * 100).toFixed(0)} % of the speed with 10`,
        '≥ 90 %',
        ratio >= 0.9,
      )
    }
  } finally {
    await few.stop()
    await many.stop()
  }
}

export async function measureServer(): Promise<void> {
  await measureStarts(reported, prismName)
  await compareSpeed()
  await measureMemory()
  await measureManyUsers()
  await keep('server', { figures })
}
