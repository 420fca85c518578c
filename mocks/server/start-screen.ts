/** What the command line shows when the server is up. */
import type { Checks } from './app.ts'
import { serviceNames } from './service-names.ts'

const meanings: Readonly<Record<Checks, string>> = {
  off: 'no call is checked against the contract',
  report: 'violations of the contract are told in sl-violations and below',
  strict: 'a reply that violates the contract becomes a 500',
}

export function startScreen(url: string, checks: Checks): string {
  return `
  Latchkey mocks

${[...serviceNames].map(([slug, name]) => `  ${name.padEnd(12)} ${url}/${slug}`).join('\n')}

  Contract     ${url}/openapi.json
  Mail         ${url}/_mock/v1/mail
  Checks       ${checks}: ${meanings[checks]}

  Sign up at Notes, then read the mail:

    curl ${url}/notes/auth/signup -d username=ada -d email=ada@example.com -d password=analytical-engine
    curl ${url}/_mock/v1/mail

  Ctrl+C stops the server; all accounts are gone with it.
`
}

/** The same for machines: one JSON object, like the lines that follow it. */
export function startLine(url: string, checks: Checks): string {
  return JSON.stringify({ time: new Date().toISOString(), listening: url, checks })
}
