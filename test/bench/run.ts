/** `npm run bench`: all parts, or those that are named: `npm run bench -- sdk`. Each replaces its own figures. */

const parts: Readonly<Record<string, () => Promise<void>>> = {
  server: async () => (await import('./server.ts')).measureServer(),
  docs: async () => (await import('./docs.ts')).measureDocs(),
  sdk: async () => (await import('./sdk.ts')).measureSdk(),
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in parts))
if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}, but ${Object.keys(parts).join(' and ')}.`)
for (const [name, measure] of Object.entries(parts)) {
  if (chosen.length === 0 || chosen.includes(name)) await measure()
}
