/** The SDK beside what else a team could take: size, time, a crowd that needs one refresh, and what sessions get right. */
import { writeFile } from 'node:fs/promises'
import { conformance, markdownOf, ours } from '../conformance/table.ts'
import { createReport, keep } from './figures.ts'
import { measureCalls } from './sdk-calls.ts'
import { measureCrowd } from './sdk-crowd.ts'
import { measureSizes } from './sdk-sizes.ts'

const snippet = new URL('conformance.md', import.meta.url)

export async function measureSdk(): Promise<void> {
  const report = createReport('sdk')
  await measureSizes(report)
  await measureCalls(report)
  await measureCrowd(report)
  const rows = await conformance((line) => console.log(`         ${line.replaceAll(/\s+/g, ' ')}`))
  const table = markdownOf(rows)
  console.log(`\n${table}`)
  await writeFile(snippet, table)
  const own = ours.map(({ name }) => name)
  for (const name of Object.keys(rows[0]?.marks ?? {})) {
    const marks = rows.map((row) => row.marks[name])
    const kept = marks.filter((mark) => mark === '✓')
    const value = `${kept.length} of ${marks.filter((mark) => mark !== '–').length}`
    if (own.includes(name)) report.report(`scenarios, ${name}`, value, 'all', kept.length === rows.length)
    else report.compare(`scenarios, ${name}`, value)
  }
  await keep('sdk', { figures: report.figures, conformance: rows })
}
