/**
 * Where the person is: the panel, what is open in it, and the world, all in the URL's hash, so that a reload or a shared
 * link comes to the same place: `#/mail/<id>?world=checkout-7`.
 */
import { computed, signal } from '@preact/signals'
import { roomName } from '../../server/room-name.ts'

export const panels = [
  { id: 'traffic', name: 'Traffic', key: 't' },
  { id: 'accounts', name: 'Accounts', key: 'a' },
  { id: 'mail', name: 'Mail', key: 'm' },
  { id: 'clock', name: 'Clock', key: 'c' },
  { id: 'faults', name: 'Faults', key: 'f' },
  { id: 'state', name: 'State', key: 's' },
] as const

export type Panel = (typeof panels)[number]['id']

interface Address {
  readonly panel: Panel
  /** What is open in the panel; empty if nothing is. */
  readonly item: string
  /** The name of the world; empty for the one that all share. */
  readonly world: string
}

/** Whether a world can be named so. */
export const isWorldName = (name: string) => roomName.test(name)

const address = signal<Address>(read(location.hash))

export const panel = computed(() => address.value.panel)
export const item = computed(() => address.value.item)
export const world = computed(() => address.value.world)

function read(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2)
  const [first = '', ...rest] = path.split('/')
  const known = panels.find(({ id }) => id === first)
  return {
    panel: known?.id ?? 'traffic',
    item: known === undefined ? '' : rest.map(decoded).join('/'),
    world: new URLSearchParams(query).get('world') ?? '',
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A hash that somebody mistyped leads nowhere, and breaks nothing.
    return ''
  }
}

function write({ panel, item, world }: Address): string {
  const path = item === '' ? panel : `${panel}/${item.split('/').map(encodeURIComponent).join('/')}`
  return world === '' ? `#/${path}` : `#/${path}?world=${encodeURIComponent(world)}`
}

/** Another panel or another world closes what is open. `replace` leaves no step to go back to. */
export function go(change: Partial<Address>, { replace = false } = {}): void {
  const closes = change.panel !== undefined || change.world !== undefined
  const next = { ...address.peek(), ...(closes && { item: '' }), ...change }
  history[replace ? 'replaceState' : 'pushState'](null, '', write(next))
  address.value = next
}

addEventListener('popstate', () => {
  address.value = read(location.hash)
})
