/** The bytes of a picture, as an address that an `img` takes. */
import { useEffect, useState } from 'react'
import { useAccounts } from '../accounts.ts'

/**
 * The contract names the file and leaves open where it is served. `client.fetch` reaches it below the base URL, with the
 * session's credential and renewed as any call is. No picture is no reason to trouble the user.
 */
export function usePicture(name: string): string | undefined {
  const { client } = useAccounts()
  const [address, setAddress] = useState<string>()

  useEffect(() => {
    const aborting = new AbortController()
    let made: string | undefined
    const load = async () => {
      const reply = await client.fetch(`/profile_pictures/${encodeURIComponent(name)}`, { signal: aborting.signal })
      const picture = await reply.blob()
      if (aborting.signal.aborted) return
      made = reply.ok ? URL.createObjectURL(picture) : undefined
      setAddress(made)
    }
    load().catch(() => setAddress(undefined))
    return () => {
      aborting.abort()
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [client, name])

  return address
}
