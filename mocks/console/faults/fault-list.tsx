/** The faults that wait for calls. */
import type { Fault } from '../api/types.ts'
import { act } from '../state/act.ts'
import { removeFault, wordsOf } from './faults.ts'

export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <ul class="stack">
      {faults.map((fault) => (
        <li key={fault.id} class="fault">
          <div>
            <p>{wordsOf(fault)}</p>
            <p class="about">
              Fault {fault.id} · {fault.hits} hit{fault.hits === 1 ? '' : 's'} ·{' '}
              {fault.remaining === null ? 'until it is removed' : `${fault.remaining} to come`}
            </p>
          </div>
          <button
            type="button"
            class="button small"
            aria-label={`Remove fault ${fault.id}`}
            onClick={() => act(() => removeFault(fault.id), `Fault ${fault.id} is gone.`)}
          >
            Remove
          </button>
        </li>
      ))}
    </ul>
  )
}
