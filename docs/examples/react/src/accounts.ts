/** The one client of this app, and what of its session the screens see. No component ever handles a token. */
import { createFluencyBox, type FluencyBoxClient } from 'latchkey/fluency-box'
import { createContext, useContext } from 'react'
import { createSessionStore, type SessionStore } from './session.ts'

export interface Accounts {
  readonly client: FluencyBoxClient
  readonly session: SessionStore
}

export function createAccounts(baseUrl: string): Accounts {
  const client = createFluencyBox({
    baseUrl,
    // Outlives a reload, and ends with the tab. `localStorage` would keep people signed in, and in all tabs at once;
    // without any storage a reload signs them out. Whatever script gets into the page can read both.
    storage: sessionStorage,
    logger: console,
  })
  return { client, session: createSessionStore(client.session) }
}

export const AccountsContext = createContext<Accounts | undefined>(undefined)

/** @throws Error outside of `AccountsContext`. */
export function useAccounts(): Accounts {
  const accounts = useContext(AccountsContext)
  if (accounts === undefined) throw new Error('There is no AccountsContext around this component.')
  return accounts
}
