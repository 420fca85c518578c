/** What the handlers of Notes work with. */
import type { operations } from '../../../src/generated/notes.ts'
import type { notesContract } from '../../generated/notes.ts'
import type { World } from '../../world/world.ts'
import type { Call } from '../service.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { openTokens, type Tokens } from './tokens.ts'

export interface NotesContext {
  readonly world: World
  readonly accounts: Accounts
  readonly tokens: Tokens
}

export type NotesContract = typeof notesContract
export type NotesOperations = operations
export type NotesCall<Op extends keyof NotesContract['operations']> = Call<NotesContract, NotesOperations, Op>

export function createContext(world: World): NotesContext {
  return { world, accounts: openAccounts(world), tokens: openTokens(world) }
}
