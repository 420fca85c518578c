/**
 * A list and, beside it, what is open. Where there is no room for both, what is open covers the list, with a way back.
 */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { go } from '../state/address.ts'
import { Icon } from './icon.tsx'
import { focusRows } from './rows.ts'

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
  const back = useRef<HTMLButtonElement>(null)
  // It is hidden, and takes no focus, where the list is still beside it.
  useEffect(() => {
    if (isOpen) back.current?.focus()
  }, [isOpen])
  const close = () => {
    focusRows()
    go({ item: '' })
  }
  return (
    <div class={isOpen ? 'split open' : 'split'}>
      <div class="split-list">{list}</div>
      {isOpen ? (
        <section class="split-detail" aria-label="Details">
          <button ref={back} type="button" class="button small back" onClick={close}>
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
