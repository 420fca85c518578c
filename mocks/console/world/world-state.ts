/** The chosen world as a whole: presets, snapshots, files, and back to the start. */
import { effect, signal } from '@preact/signals'
import { control } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import type { SignedIn, State } from '../api/types.ts'
import { world } from '../state/address.ts'
import { resource } from '../state/resource.ts'

export const presets = resource(
  async () => (await ok(control.GET('/_mock/v1/presets'))).presets,
  () => false,
)

export const snapshots = resource(
  async () => (await ok(control.GET('/_mock/v1/snapshots'))).snapshots,
  (event) => event.type === 'state' && event.change === 'snapshots',
)

/** What the preset that was taken last brought; it is told once. */
export const brought = signal<{ readonly preset: string; readonly sessions: readonly SignedIn[] } | undefined>(
  undefined,
)

const forgetBrought = () => {
  brought.value = undefined
}
effect(() => {
  void world.value
  forgetBrought()
})

export async function takePreset(preset: string): Promise<void> {
  const from = world.peek()
  const taken = await ok(control.POST('/_mock/v1/presets/{preset}', { params: { path: { preset } } }))
  if (from === world.peek()) brought.value = taken
}

export async function beginAnew(): Promise<void> {
  await ok(control.POST('/_mock/v1/reset'))
  forgetBrought()
}

export async function takeSnapshot(name: string): Promise<void> {
  await ok(control.POST('/_mock/v1/snapshots', { body: { name } }))
  await snapshots.reload()
}

const at = (name: string) => ({ params: { path: { name } } })

export async function restoreSnapshot(name: string): Promise<void> {
  await ok(control.POST('/_mock/v1/snapshots/{name}/restore', at(name)))
  forgetBrought()
}

export async function deleteSnapshot(name: string): Promise<void> {
  await ok(control.DELETE('/_mock/v1/snapshots/{name}', at(name)))
  await snapshots.reload()
}

export const exportState = (): Promise<State> => ok(control.GET('/_mock/v1/state'))

export async function importState(state: State): Promise<void> {
  await ok(control.PUT('/_mock/v1/state', { body: state }))
  forgetBrought()
}

/** @param seed in YAML, which JSON is a part of. */
export async function sow(seed: string): Promise<void> {
  const headers = { 'content-type': 'application/yaml' }
  await ok(control.PUT('/_mock/v1/seed', { body: seed, bodySerializer: (text: unknown) => String(text), headers }))
  forgetBrought()
}
