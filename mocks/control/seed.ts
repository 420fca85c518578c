/** The accounts and settings that a world begins with. */
import type { Services } from '../services/index.ts'
import type { Users } from '../services/users.ts'
import type { SettingsChanges } from '../world/settings.ts'
import type { World } from '../world/world.ts'
import { type ServiceKey, serviceKeyOf, slugs } from './service-keys.ts'

/** What an account of a service is created with. */
export type NewUserOf<Key extends ServiceKey> = Services[Key]['users'] extends Users<infer NewUser> ? NewUser : never

export interface Seed {
  /** How the services are set up; what is left out has its default. */
  readonly settings?: SettingsChanges
  /** Accounts by service. */
  readonly users?: { readonly [Key in ServiceKey]?: readonly NewUserOf<Key>[] }
}

/** A seed that cannot be: not of the right form, or with an e-mail address twice. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  /** The line of the text that is wrong, from 1 on; `undefined` where the seed is no text. */
  readonly line: number | undefined

  constructor(message: string, line?: number) {
    super(message)
    this.line = line
  }
}

/** @throws SeedError if a service does not take an account. */
export async function sow({ settings = {}, users = {} }: Seed, world: World, services: Services): Promise<void> {
  world.configure(settings)
  for (const slug of slugs) {
    const key = serviceKeyOf(slug)
    // Which accounts belong to which service is what the type of a seed says; a loop over both cannot.
    const { create } = services[key].users as Users<object>
    for (const [index, user] of (users[key] ?? []).entries()) {
      await create(user).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error)
        throw new SeedError(`The seed's users.${slug}.${index} cannot be added: ${why}`)
      })
    }
  }
}
