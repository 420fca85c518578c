/** The panels: beside the page, or below it where it is narrow. */
import { faults } from '../faults/faults.ts'
import { mails } from '../mail/mails.ts'
import { Icon } from '../parts/icon.tsx'
import { go, type Panel, panel, panels } from '../state/address.ts'
import { calls } from '../traffic/calls.ts'

export function Nav() {
  return (
    <nav class="nav" aria-label="Panels">
      <ul>
        {panels.map(({ id, name }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-current={panel.value === id ? 'page' : undefined}
              title={`${name} (${index + 1})`}
              onClick={() => go({ panel: id })}
            >
              <Icon name={id} size={18} />
              <span>{name}</span>
              <Count of={id} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Count({ of }: { readonly of: Panel }) {
  const count =
    of === 'traffic'
      ? calls.value?.length
      : of === 'mail'
        ? mails.data.value?.length
        : of === 'faults'
          ? faults.data.value?.length
          : 0
  return count ? <span class="count">{count}</span> : null
}
