/** A thousand calls at once, whose token is good, is over, or turns out to be refused. */
import type { Crowd } from './crowd-child.ts'
import { median, type Report } from './figures.ts'
import { startWorker } from './workers.ts'

const rounds = 30
const warmUps = 10
const limit = 1.3

export async function measureCrowd({ report, compare }: Report): Promise<void> {
  const worker = startWorker<Crowd>('crowd-child.ts')
  const measured: Crowd[] = []
  try {
    for (let round = -warmUps; round < rounds; round++) {
      const crowd = await worker.measure()
      if (round >= 0) measured.push(crowd)
    }
  } finally {
    await worker.stop()
  }
  compare('1 000 calls at once with a good token', `${median(measured.map(({ good }) => good.ms)).toFixed(1)} ms`)
  const variants = { expired: 'an expired token', refused: 'a token that the service refuses' } as const
  for (const [variant, what] of Object.entries(variants) as [keyof typeof variants, string][]) {
    const counts = [...new Set(measured.map((crowd) => crowd[variant].refreshes))]
    report(`refreshes for 1 000 calls at once with ${what}`, counts.join(', '), '1', counts.join() === '1')
    const ratio = median(measured.map((crowd) => crowd[variant].ms / crowd.good.ms))
    const requests = median(measured.map((crowd) => crowd[variant].requests))
    const value = `${ratio.toFixed(2)} × a good token's, for ${requests} requests`
    report(`time for 1 000 calls at once with ${what}, less the refresh`, value, `≤ ${limit} ×`, ratio <= limit)
  }
}
