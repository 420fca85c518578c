/**
 * A list and, beside it, what is open. Where there is no room for both, what is open covers the list, with a way back.
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
      <div class="split-list">{list}</div>
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
