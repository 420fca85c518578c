/** Checks an account that is created or changed by hand against the form of its service. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { seedSchema } from '../generated/seed-schema.ts'
import type { Slug } from '../services/contracts.ts'
import { explained } from './schema-errors.ts'

const forms: Readonly<Record<Slug, string>> = {
  'fluency-box': 'FluencyBoxUserForm',
  nwapp: 'NwappUserForm',
  thunder: 'ThunderUserForm',
  notes: 'NotesUserForm',
  fittrackee: 'FittrackeeUserForm',
}

// All errors: where a change leaves out what a new account needs, something else may be wrong behind that.
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
ajv.addSchema(seedSchema, 'seed')

/**
 * What is wrong with a form, without the value: that may be a password. `undefined` if nothing is.
 * @param kind `changes` may leave out what a new account needs. Default: `new`.
 */
export function readUser(service: Slug, form: object, kind: 'new' | 'changes' = 'new'): string | undefined {
  const validate = ajv.getSchema(`seed#/$defs/${forms[service]}`)
  if (validate === undefined) throw new TypeError(`There is no form of ${service}.`)
  validate(form)
  const [problem] = (validate.errors ?? []).filter(({ keyword }) => kind === 'new' || keyword !== 'required')
  if (problem === undefined) return undefined
  return `body${problem.instancePath.replaceAll('/', '.')} ${explained(problem)}.`
}
