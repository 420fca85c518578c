/** How the services are set up: the lives of their tokens, and whether anybody may register. */
import { seedSchema } from '../../generated/seed-schema.ts'
import { control } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import type { Settings, Slug } from '../api/types.ts'
import { isNewWorld, resource } from '../state/resource.ts'

export const settings = resource<Settings>(
  async () => ok(control.GET('/_mock/v1/settings')),
  (event) => isNewWorld(event) || (event.type === 'state' && event.change === 'settings'),
)

export async function changeSettings(changes: Settings): Promise<void> {
  await settings.take(ok(control.PATCH('/_mock/v1/settings', { body: changes })))
}

/** How long the service's access tokens live; `undefined` if it has none, or the settings have not been read. */
export function accessTokenSeconds(slug: Slug): number | undefined {
  const own = settings.data.value?.[slug]
  return own !== undefined && 'accessTokenSeconds' in own ? own.accessTokenSeconds : undefined
}

interface Schema {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
}

export interface Setting {
  readonly name: string
  readonly kind: 'number' | 'boolean' | 'text'
  readonly hint: string | undefined
}

const definition: Schema = seedSchema.$defs.Settings

/** The settings of a service, as the contract of the control API has them. */
export function settingsOf(slug: Slug): readonly Setting[] {
  const fields = Object.entries(definition.properties?.[slug]?.properties ?? {})
  return fields.map(([name, { type, description }]) => ({
    name,
    kind: type === 'integer' ? 'number' : type === 'boolean' ? 'boolean' : 'text',
    hint: description,
  }))
}
