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

/** @throws Error if two accounts of a service have one user name or e-mail address. */
export async function sow({ settings = {}, users = {} }: Seed, world: World, services: Services): Promise<void> {
  world.configure(settings)
  for (const user of users.fluencyBox ?? []) await services.fluencyBox.addUser(user)
  for (const user of users.nwapp ?? []) await services.nwapp.addUser(user)
  for (const user of users.thunder ?? []) await services.thunder.addUser(user)
  for (const user of users.notes ?? []) await services.notes.addUser(user)
  for (const user of users.fittrackee ?? []) await services.fittrackee.addUser(user)
}
