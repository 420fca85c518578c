/** Lets the copy buttons of a page work, and tells what came of it on the button and to screen readers. */

const shownMs = 2_000

/** Leaves the buttons hidden where there is no clipboard, as on a page that came over plain HTTP from another machine. */
export function letCopy(): void {
  if (!('clipboard' in navigator)) return
  const told = document.createElement('p')
  told.className = 'sr-only'
  told.setAttribute('role', 'status')
  document.body.append(told)
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const label = button.textContent
    button.hidden = false
    button.addEventListener('click', async () => {
      const outcome = await copied(button.dataset.copy ?? '')
      button.textContent = outcome
      told.textContent = outcome
      setTimeout(() => {
        button.textContent = label
        told.textContent = ''
      }, shownMs)
    })
  }
}

function copied(text: string): Promise<string> {
  return navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not copied: the browser refused',
  )
}
