/** The worlds that have a name. */
import { control, noWorldName } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import { go, isWorldName, world } from '../state/address.ts'
import { resource } from '../state/resource.ts'

export const worlds = resource(
  async () => (await ok(control.GET('/_mock/v1/sessions'))).sessions,
  () => false,
)

/**
 * Goes to a world; the first call that names it makes it.
 * @throws Problem if no world can be named so.
 */
export function goToWorld(name: string): void {
  if (name !== '' && !isWorldName(name)) throw noWorldName()
  go({ world: name })
}

export async function deleteWorld(name: string): Promise<void> {
  await ok(control.DELETE('/_mock/v1/sessions/{name}', { params: { path: { name } } }))
  if (world.peek() === name) go({ world: '' })
  await worlds.reload()
}
