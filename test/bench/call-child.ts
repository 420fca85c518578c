/** A child process of the benchmark: `call-child.ts <caller>`. It says how many microseconds one of its calls takes. */
import { callers } from './callers.ts'
import { answer } from './workers.ts'

const calls = 6_000

const name = process.argv[2] ?? ''
const connect = callers[name]
if (!connect) throw new Error(`There is no caller ${name}.`)
const call = await connect()

answer(async () => {
  const startedAt = performance.now()
  for (let index = 0; index < calls; index++) await call()
  return ((performance.now() - startedAt) * 1_000) / calls
})
