/** What the tests must have shown: generated from the contract, the pages of the site, the README, and the list of session requirements. */
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { operations } from '../../docs/contract/contract.ts'
import { sessionRequirements } from './session-requirements.ts'

export interface Proof {
  /** Whether the name of a test is that of a test that shows it. */
  matches(testName: string): boolean
  /** How many such tests must have passed: 2 for what is shown in both forms of the mocks. */
  readonly times: number
}

export interface ProvenPromise {
  readonly kind: 'reply' | 'message' | 'operation' | 'session requirement' | 'page' | 'README block'
  readonly what: string
  readonly proofs: readonly Proof[]
}

const contains = (text: string, times = 1): Proof => ({ matches: (name) => name.includes(text), times })
const endsWith = (text: string, times = 1): Proof => ({ matches: (name) => name.endsWith(text), times })

/** @param projectRoot with a slash at the end; the site is built. */
export async function listPromises(projectRoot: string): Promise<readonly ProvenPromise[]> {
  return [
    ...replyPromises(),
    ...operationPromises(),
    ...sessionRequirements.map(
      ({ requirement, tests }): ProvenPromise => ({
        kind: 'session requirement',
        what: requirement,
        proofs: tests.map((test) => contains(test)),
      }),
    ),
    ...(await pagePromises(join(projectRoot, 'docs/dist'))),
    ...readmePromises(await readFile(join(projectRoot, 'README.md'), 'utf8')),
  ]
}

/** Each documented reply, in both forms; and each message, in the sandbox. Only a server limits the size of a body. */
function replyPromises(): readonly ProvenPromise[] {
  const replies = operations.flatMap(({ operationId, replies }) =>
    replies.flatMap(({ status, messages }) => messages.map(({ id }) => ({ operationId, status, id }))),
  )
  return replies.flatMap(({ operationId, status, id }): readonly ProvenPromise[] => {
    const key = id.slice(operationId.length + 1)
    const onlyFromServer = status === 413
    const name = `${operationId} → ${status} ${key}`
    const reply: ProvenPromise = { kind: 'reply', what: name, proofs: [endsWith(` ${name}`, onlyFromServer ? 1 : 2)] }
    if (onlyFromServer) return [reply]
    return [reply, { kind: 'message', what: id, proofs: [endsWith(`brings about ${id}`)] }]
  })
}

/** The samples of each operation run as they stand, and its form in the sandbox makes its request. */
function operationPromises(): readonly ProvenPromise[] {
  return operations.map(({ operationId }) => ({
    kind: 'operation',
    what: operationId,
    proofs: ['sdk', 'curl', 'fetch'].map((kind) => endsWith(`the call that they show: ${operationId}-${kind}`)),
  }))
}

async function pagePromises(folder: string): Promise<readonly ProvenPromise[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({ parentPath }) => relative(folder, parentPath).split(sep).join('/'))
    .map((path) => (path === '' ? '/' : `/${path}/`))
    .sort()
  return paths.map((path) => ({ kind: 'page', what: path, proofs: [contains(` ${path} is for everybody`)] }))
}

/** Blocks that a test names in words of its own, by the heading above them. */
const otherBlocks: Readonly<Record<string, string>> = {
  'Two commands': 'names every command of the package, and no other',
  'The server': 'gets a reply to order',
  'A first session with curl': 'walks Notes with curl',
  'The control room': '1. Start from a known state',
  'Watch it live': 'watches what happens, live',
  'Who may use it': 'asks for the token that was chosen',
  'In your tests, with MSW': 'shows MSW in snippets that compile and run',
  'In Playwright': 'stand in the README as they are',
}

function readmePromises(readme: string): readonly ProvenPromise[] {
  const parts = readme.split(/^#{2,} /m).filter((part) => /^ *```(ts|sh)$/m.test(part))
  const headings = parts.map((part) => part.split('\n', 1)[0] ?? '')
  return headings.map((heading) => {
    const known = otherBlocks[heading]
    const matches = (name: string) =>
      known === undefined
        ? name.endsWith(`does what it says: ${heading}`) ||
          name.endsWith(`walks ${heading} with curl`) ||
          name.endsWith(`the ten things with curl ${heading}`)
        : name.includes(known)
    return { kind: 'README block', what: heading, proofs: [{ matches, times: 1 }] }
  })
}
