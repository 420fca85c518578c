/** Begins anew with one of the states that come with the mocks, and signs the clients in where it has somebody signed in. */
import { recordOf } from '../../../src/session/record.ts'
import { storageKeyOf } from '../call/clients.ts'
import { baseOf } from '../world/place.ts'
import type { Sandbox } from './sandbox.ts'

export async function beginWith(preset: string, { mocks, storage, clients, services }: Sandbox): Promise<void> {
  const signedIn = await mocks.state.preset(preset)
  const now = mocks.clock.now()
  const sessions = signedIn.map(({ service, userId, accessToken, refreshToken }) => {
    const known = { id: crypto.randomUUID(), audience: `${service} ${baseOf(service)}` }
    const grant = { accessToken, refreshToken: refreshToken ?? undefined, userId }
    return [storageKeyOf(service), JSON.stringify(recordOf(grant, known, now, 0))] as const
  })
  storage.replace(Object.fromEntries(sessions))
  // Whoever is signed in now is told as the clients find out.
  await Promise.all(services.map(({ slug }) => clients[slug].session.get()))
}
