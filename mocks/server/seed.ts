/** The accounts that a server starts with. */
import type { Contract } from '../services/contract.ts'
import type { Services } from '../services/index.ts'
import type { Service } from '../services/service.ts'
import type { SettingsChanges } from '../world/settings.ts'
import type { World } from '../world/world.ts'

type NewUser<S> = S extends Service<infer _C extends Contract, infer User> ? User : never

export interface Seed {
  /** How the services are set up; what is left out has its default. */
  readonly settings?: SettingsChanges
  /** Accounts by service. */
  readonly users?: { readonly [Name in keyof Services]?: readonly NewUser<Services[Name]>[] }
}

/** An account of a seed that cannot be, such as one with an e-mail address that another has. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
}

/** @throws SeedError if a service does not take an account. */
export async function sow({ settings = {}, users = {} }: Seed, world: World, services: Services): Promise<void> {
  world.configure(settings)
  await add('fluency-box', users.fluencyBox, services.fluencyBox.addUser)
  await add('nwapp', users.nwapp, services.nwapp.addUser)
  await add('thunder', users.thunder, services.thunder.addUser)
  await add('notes', users.notes, services.notes.addUser)
  await add('fittrackee', users.fittrackee, services.fittrackee.addUser)
}

async function add<User>(
  slug: string,
  users: readonly User[] = [],
  addUser: (user: User) => Promise<void>,
): Promise<void> {
  for (const [index, user] of users.entries()) {
    await addUser(user).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error)
      throw new SeedError(`The seed's users.${slug}.${index} cannot be added: ${why}`)
    })
  }
}
