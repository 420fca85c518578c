/**
 * Keys that work everywhere.
 *
 * - While somebody types, or a dialog is open, only Escape and the key of the commands mean something.
 * - `g` waits for one more key, for a second at most.
 */
import { openPalette } from '../palette/open.ts'
import { focusRows, moveInRows } from '../parts/rows.ts'
import { go, item, panels } from '../state/address.ts'
import { openKeys } from './keys-help.tsx'

const secondKeyMs = 1_000

let gAt = Number.NEGATIVE_INFINITY

export function startKeyboard(): void {
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      openPalette()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return
    if (event.key === 'Escape') return leave(event)
    if (!isTyping(event.target) && press(event)) event.preventDefault()
  })
}

/** Tells whether the key meant something. */
function press(event: KeyboardEvent): boolean {
  const { key, timeStamp, target } = event
  const isSecond = timeStamp - gAt < secondKeyMs
  gAt = Number.NEGATIVE_INFINITY
  const panel = isSecond ? panels.find((candidate) => candidate.key === key) : panels[Number(key) - 1]
  if (panel !== undefined) {
    go({ panel: panel.id })
    return true
  }
  if (key === 'g') {
    gAt = timeStamp
    return true
  }
  if (key === '/') return focusSearch()
  if (key === '?') {
    openKeys()
    return true
  }
  if (key === 'ArrowDown' && target === document.body) {
    focusRows()
    return true
  }
  return moveInRows(event)
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLElement>('[data-search]')
  search?.focus()
  return search !== null
}

/** First out of what is typed into, then out of what is open. */
function leave({ target }: KeyboardEvent): void {
  if (document.querySelector(':popover-open') !== null) return
  if (isTyping(target)) {
    if (target instanceof HTMLElement) target.blur()
    return
  }
  if (item.peek() === '') return
  const [service, id] = item.peek().split('/')
  go({ item: id === undefined ? '' : (service ?? '') })
  focusRows()
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'file'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
