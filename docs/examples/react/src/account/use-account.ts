/** The account of whoever is signed in: loading, there, or not to be had. */
import type { FluencyBoxAccount } from 'latchkey/fluency-box'
import { useCallback, useEffect, useState } from 'react'
import { useAccounts } from '../accounts.ts'
import { useProblem } from '../parts/use-problem.ts'
import type { Problem } from '../problem.ts'

export interface LoadedAccount {
  readonly account: FluencyBoxAccount | undefined
  readonly problem: Problem | undefined
  /** Asks the service again. Rejects with what the client throws. */
  reload(): Promise<void>
  /** Takes over what a change has given back. */
  setAccount(account: FluencyBoxAccount): void
  /** Loads it anew after a failure. */
  retry(): void
}

export function useAccount(): LoadedAccount {
  const { client } = useAccounts()
  const [account, setAccount] = useState<FluencyBoxAccount>()
  const { problem, tell, forget } = useProblem()

  const reload = useCallback(async () => setAccount(await client.getAccount()), [client])
  const retry = useCallback(() => {
    forget()
    reload().catch(tell)
  }, [reload, tell, forget])
  useEffect(retry, [retry])

  return { account, problem, reload, setAccount, retry }
}
