/** What the command line shows when the server is up. */
import type { Checks } from './checked.ts'
import { serviceNames } from './service-names.ts'

const meanings: Readonly<Record<Checks, string>> = {
  off: 'no call is checked against the contract',
  report: 'violations of the contract are told in sl-violations and below',
  strict: 'a reply that violates the contract becomes a 500',
}

export interface Start {
  readonly url: string
  readonly checks: Checks
  /** The token of the control API, where the server made one up. */
  readonly madeUpToken: string | undefined
}

export function startScreen({ url, checks, madeUpToken }: Start): string {
  return `
  Latchkey mocks

${[...serviceNames].map(([slug, name]) => `  ${name.padEnd(12)} ${url}/${slug}`).join('\n')}

  Contract     ${url}/openapi.json
  Console      ${url}/_console/
  Docs         ${url}/docs/
  Mail         ${url}/_mock/v1/mail
  Checks       ${checks}: ${meanings[checks]}

${madeUpToken === undefined ? '' : tokenLines(madeUpToken)}  Sign up at Notes, then read the mail:

    curl ${url}/notes/auth/signup -d username=ada -d email=ada@example.com -d password=analytical-engine
    curl ${url}/_mock/v1/mail

  Ctrl+C stops the server; all accounts are gone with it.
`
}

/** The same for machines: one JSON object, like the lines that follow it. */
export function startLine({ url, checks, madeUpToken }: Start): string {
  const token = madeUpToken === undefined ? {} : { controlToken: madeUpToken }
  return JSON.stringify({ time: new Date().toISOString(), listening: url, checks, ...token })
}

function tokenLines(token: string): string {
  return `  Other machines can reach this server. The console and the control API ask for this token:

    ${token}

`
}
