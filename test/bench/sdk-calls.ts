/** What a signed-in call costs beyond the network: `fetch` is a function that replies at once. */
import { callers } from './callers.ts'
import { median, type Report, uncertainty } from './figures.ts'
import { startWorker, type Worker } from './workers.ts'

const rounds = 41
const warmUps = 6
const limit = 1.25

const own = 'latchkey/fluency-box'
const base = 'openapi-fetch'

/** One process each, so that none is compiled for what another does; rounds go around, so that all share the weather. */
export async function measureCalls({ report, compare }: Report): Promise<void> {
  const workers = new Map<string, Worker<number>>(
    Object.keys(callers).map((name) => [name, startWorker('call-child.ts', name)]),
  )
  const microseconds = new Map<string, number[]>(Object.keys(callers).map((name) => [name, []]))
  try {
    for (let round = -warmUps; round < rounds; round++) {
      for (const [name, worker] of workers) {
        const time = await worker.measure()
        if (round >= 0) microseconds.get(name)?.push(time)
      }
    }
  } finally {
    for (const worker of workers.values()) await worker.stop()
  }

  const baseTimes = microseconds.get(base) ?? []
  for (const [name, times] of microseconds) {
    const ratios = times.map((time, round) => time / (baseTimes[round] ?? Number.NaN))
    const ratio = median(ratios)
    const spread = (uncertainty(ratios) / ratio) * 100
    const time = `${median(times).toFixed(1)} µs`
    const value = name === base ? time : `${time}, ${ratio.toFixed(2)} × ${base} (± ${spread.toFixed(1)} %)`
    if (name === own) report(`signed-in call, ${name}`, value, `≤ ${limit} ×`, ratio <= limit)
    else compare(`the same call, ${name}`, value)
  }
}
