/**
 * A list and, beside it, what is open. Where there is no room for both, what is open covers the list, with a way back.
 * Arrow keys go through the list's rows: each has a button marked `data-row`. While something is open, it goes along.
 */
import type { ComponentChildren } from 'preact'
import { go } from '../state/address.ts'
import { Icon } from './icon.tsx'

interface SplitProps {
  readonly list: ComponentChildren
  /** `undefined` while nothing is open. */
  readonly detail: ComponentChildren | undefined
  /** What the list is, as it reads after "Back to". */
  readonly listName: string
  /** What stands in the place of the detail while nothing is open. */
  readonly nothing?: ComponentChildren
}

export function Split({ list, detail, listName, nothing }: SplitProps) {
  const isOpen = detail !== undefined
  return (
    <div class={isOpen ? 'split open' : 'split'}>
      <div class="split-list" onKeyDown={(event) => moveInRows(event, isOpen)}>
        {list}
      </div>
      {isOpen ? (
        <section class="split-detail" aria-label="Details">
          <button type="button" class="button small back" onClick={() => go({ item: '' })}>
            <Icon name="back" />
            Back to {listName}
          </button>
          {detail}
        </section>
      ) : (
        nothing !== undefined && <div class="split-detail nothing">{nothing}</div>
      )}
    </div>
  )
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

function moveInRows(event: KeyboardEvent, isOpen: boolean): void {
  const step = steps[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
  const rows = rowsOf(event.currentTarget)
  const next = rows[step(rows.indexOf(event.target), rows.length - 1)]
  event.preventDefault()
  next?.focus()
  if (isOpen) next?.click()
}

/** Focuses the row that is open, or the first one. */
export function focusRows(): void {
  const rows = rowsOf(document)
  const row = rows.find((candidate) => candidate.getAttribute('aria-current') === 'true') ?? rows[0]
  row?.focus()
}

function rowsOf(place: EventTarget | null): readonly HTMLElement[] {
  return place instanceof Element || place instanceof Document
    ? [...place.querySelectorAll<HTMLElement>('[data-row]')]
    : []
}
