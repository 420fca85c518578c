/** The keys, on the key `?`. */
import { signal } from '@preact/signals'
import { Dialog } from '../parts/dialog.tsx'
import { panels } from '../state/address.ts'

const isOpen = signal(false)

export function openKeys(): void {
  isOpen.value = true
}

const keys: readonly (readonly [string, string])[] = [
  ['Ctrl K', 'Commands: everything by name'],
  ['/', 'Search in this panel'],
  ...panels.map(({ key, name }, index) => [`g ${key} or ${index + 1}`, name] as const),
  ['↑ ↓', 'Go through a list'],
  ['Enter', 'Open'],
  ['Esc', 'Close'],
  ['?', 'These keys'],
]

export function KeysHelp() {
  if (!isOpen.value) return null
  return (
    <Dialog
      title="Keys"
      onClose={() => {
        isOpen.value = false
      }}
    >
      <dl class="keys-list">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" class="row end">
        <button type="submit" class="button">
          Close
        </button>
      </form>
    </Dialog>
  )
}
