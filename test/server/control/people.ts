/** People as the forms of the five services have them, by the slugs that the control API goes by. */
import type { Slug } from '../../../mocks/services/contracts.ts'
import { allServices, type ByHand, type Person } from '../../mocks/by-hand.ts'

export type Fields = Readonly<Record<string, unknown>>

export const charles: Person = { username: 'charles', email: 'charles@example.com', password: 'difference-engine' }

const forms: Readonly<Record<Slug, (person: Person) => Fields>> = {
  'fluency-box': ({ username, email, password }) => ({ email_address: email, user_name: username, password }),
  nwapp: ({ username, email, password }) => ({ email, password, first_name: username, last_name: 'Lovelace' }),
  thunder: ({ email, password }) => ({ email, password }),
  notes: (person) => ({ ...person }),
  fittrackee: (person) => ({ ...person }),
}

export const formOf = (slug: Slug, person: Person): Fields => forms[slug](person)

/** The form without its password. */
export function unlocked(slug: Slug, person: Person): Fields {
  const { password: _password, ...form } = formOf(slug, person)
  return form
}

export const emailFieldOf = (slug: Slug): string => (slug === 'fluency-box' ? 'email_address' : 'email')

/** Ada as the mocks' own presets and these tests know her: one seed for all five services. */
export function seedOf(...people: readonly Person[]): { readonly users: Readonly<Record<string, readonly Fields[]>> } {
  return {
    users: Object.fromEntries(allServices.map(({ slug }) => [slug, people.map((person) => formOf(slug, person))])),
  }
}

export function serviceOf(slug: Slug): ByHand {
  const service = allServices.find((each) => each.slug === slug)
  if (service === undefined) throw new Error(`There is no service ${slug}.`)
  return service
}
