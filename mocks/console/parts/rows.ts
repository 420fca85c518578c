/**
 * Going through a list by keys. Each of its rows has a button that is marked `data-row`. While one of them is open beside
 * the list, the next one opens as it is reached.
 */
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

/** Tells whether the key moved the focus. */
export function moveInRows({ key, target }: KeyboardEvent): boolean {
  const step = steps[key]
  if (step === undefined || !(target instanceof HTMLElement) || target.dataset.row === undefined) return false
  const rows = allRows()
  const next = rows[step(rows.indexOf(target), rows.length - 1)]
  next?.focus()
  if (document.querySelector('.split.open') !== null) next?.click()
  return true
}

/** Focuses the row that is open, or the first one. */
export function focusRows(): void {
  const rows = allRows()
  const row = rows.find((candidate) => candidate.getAttribute('aria-current') === 'true') ?? rows[0]
  row?.focus()
  // Where what was open covered the list, the row can only be reached once the list is drawn.
  if (row !== document.activeElement) requestAnimationFrame(() => row?.focus())
}

const allRows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]
