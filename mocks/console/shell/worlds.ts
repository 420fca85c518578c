/** The worlds that have a name. */
import { control } from '../api/client.ts'
import { ok, Problem } from '../api/problem.ts'
import { go, world } from '../state/address.ts'
import { resource } from '../state/resource.ts'

export const worlds = resource(
  async () => (await ok(control.GET('/_mock/v1/sessions'))).sessions,
  () => false,
)

const names = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/**
 * Goes to a world; the first call that names it makes it.
 * @throws Problem if no world can be named so.
 */
export function goToWorld(name: string): void {
  if (name !== '' && !names.test(name)) {
    throw new Problem('A world is named by letters, digits, dots, dashes and underscores, at most 64, as checkout-7.')
  }
  go({ world: name })
}

export async function deleteWorld(name: string): Promise<void> {
  await ok(control.DELETE('/_mock/v1/sessions/{name}', { params: { path: { name } } }))
  if (world.peek() === name) go({ world: '' })
  await worlds.reload()
}
