/** The contract passes the linter, and each of the project's own rules catches what it is there for. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { documentedErrorCodes, errorCodes } from '../../openapi/tools/error-codes.ts'
import { redocly } from '../../openapi/tools/redocly.ts'
import { slugs } from '../../openapi/tools/services.ts'
import { copyProject, type ProjectCopy, projectRoot } from './project-copy.ts'

interface Configuration {
  readonly apis: Readonly<Record<string, { readonly root: string }>>
  readonly rules: Readonly<Record<string, { readonly assertions?: { readonly pattern?: string } }>>
}

interface Report {
  readonly problems: readonly { readonly ruleId: string }[]
}

const configuration = parse(await readFile(join(projectRoot, 'redocly.yaml'), 'utf8')) as Configuration
const ourRules = Object.keys(configuration.rules).filter((rule) => rule.startsWith('rule/'))

describe('the linter', () => {
  it('knows every document of the contract', () => {
    const roots = Object.values(configuration.apis).map(({ root }) => root)
    const documents = ['openapi/openapi.yaml', ...slugs.map((slug) => `openapi/${slug}/openapi.yaml`)]
    expect(roots).toEqual(expect.arrayContaining(documents))
  })

  it('finds no problem in any document', async () => {
    const { exitCode, stdout, stderr } = await redocly(projectRoot, 'lint')
    expect(stdout.trim()).toBe('')
    expect(exitCode, stderr).toBe(0)
    for (const { root } of Object.values(configuration.apis)) expect(stderr).toContain(`${root}: validated`)
  })

  it('finds no fault with its own configuration', async () => {
    const { exitCode, stderr } = await redocly(projectRoot, 'check-config', '--lint-config=error')
    expect(exitCode, stderr).toBe(0)
  })
})

describe('a rule of our own', () => {
  const login = 'openapi/notes/paths/login.yaml'
  const breaks = [
    {
      what: 'an operationId without its service',
      edit: ['operationId: notesLogin', 'operationId: login'],
      rule: 'rule/operation-id-names-its-service',
    },
    {
      what: 'an operation without an operationId',
      edit: [/ {2}operationId: notesLogin\n/, ''],
      rule: 'rule/operation-id-names-its-service',
      // The recommended rules want one too.
      alongside: ['operation-operationId'],
    },
    {
      what: 'a failure without examples',
      edit: [/(NotesError\.yaml\n) {10}examples:\n(?: {12}.*\n)+/, '$1'],
      rule: 'rule/media-type-has-examples',
    },
    {
      what: 'a success without examples',
      edit: [/(NotesSignedIn\.yaml\n) {10}examples:\n(?: {12}.*\n)+/, '$1'],
      rule: 'rule/media-type-has-examples',
    },
    {
      what: 'a request body without examples',
      edit: [/(NotesCredentials\.yaml\n) {8}examples:\n(?: {10}.*\n)+/, '$1'],
      rule: 'rule/media-type-has-examples',
    },
    {
      what: 'an empty map of examples',
      edit: [/(NotesSignedIn\.yaml\n {10}examples:)\n(?: {12}.*\n)+/, '$1 {}\n'],
      rule: 'rule/examples-are-not-empty',
    },
    {
      what: 'an error key that is no word of the vocabulary',
      edit: ['email_unverified:', 'email_not_verified:'],
      rule: 'rule/example-key-of-a-failure',
    },
    {
      what: 'an error key that only begins with a word of the vocabulary',
      edit: ['email_unverified:', 'email_unverified_yet:'],
      rule: 'rule/example-key-of-a-failure',
    },
    {
      what: 'an error key whose detail is not snake_case',
      edit: ['email_unverified:', 'email_unverified.atAll:'],
      rule: 'rule/example-key-of-a-failure',
    },
    {
      what: 'a success key that is not snake_case',
      edit: ['signed_in:', 'signedIn:'],
      rule: 'rule/example-key-of-a-success',
    },
    {
      what: 'a request key that is not snake_case',
      edit: ['by_email:', 'by-email:'],
      rule: 'rule/example-key-of-a-request',
    },
    {
      what: 'a summary without a full stop',
      edit: ['summary: Ada signs in with her e-mail address.', 'summary: Ada signs in with her e-mail address'],
      rule: 'rule/example-has-a-summary',
    },
    {
      what: 'an example without a summary',
      edit: [/ +summary: Ada signs in with her e-mail address\.\n/, ''],
      rule: 'rule/example-has-a-summary',
    },
  ] as const

  let copy: ProjectCopy
  beforeAll(async () => {
    copy = await copyProject()
  })
  afterEach(() => copy.restore(login))
  afterAll(() => copy.remove())

  const rulesBroken = async () => {
    const { stdout } = await redocly(copy.root, 'lint', 'notes', '--format=json')
    return [...new Set((JSON.parse(stdout) as Report).problems.map(({ ruleId }) => ruleId))].sort()
  }

  it('is satisfied with the untouched copy', async () => {
    expect(await rulesBroken()).toEqual([])
  })

  for (const { what, edit, rule, ...rest } of breaks) {
    it(`catches ${what}`, async () => {
      await copy.edit(login, edit[0], edit[1])
      expect(await rulesBroken()).toEqual([rule, ...('alongside' in rest ? rest.alongside : [])].sort())
    })
  }

  it('never goes untested', () => {
    expect(new Set(breaks.map(({ rule }) => rule))).toEqual(new Set(ourRules))
  })
})

describe('the vocabulary of errors', () => {
  const pattern = configuration.rules['rule/example-key-of-a-failure']?.assertions?.pattern ?? ''

  it('is the same in the linter as in the code', () => {
    const words = /^\/\^\(([a-z_|]+)\)/.exec(pattern)?.[1]?.split('|')
    expect(words).toEqual([...documentedErrorCodes])
  })

  it('has one word more for clients, which no documented reply may take', () => {
    expect(errorCodes.filter((code) => !(documentedErrorCodes as readonly string[]).includes(code))).toEqual([
      'unexpected_response',
    ])
  })

  it('names each thing once', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length)
  })
})
