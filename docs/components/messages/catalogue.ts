/** Narrows the catalogue to what its form and its address say. A link to a message always leads to it. */
import { controlsOf, one } from './controls.ts'
import { everything, type Filter, filterOf, queryOf } from './query.ts'

interface Row {
  readonly element: HTMLElement
  readonly operation: HTMLElement
  readonly service: HTMLElement
  /** In lower case, for a search in it. */
  readonly text: string
}

export function narrowCatalogue(): void {
  const form = one('[data-filter]', HTMLFormElement)
  const count = one('[data-count]', HTMLElement)
  const nothing = one('[data-nothing]', HTMLElement)
  const controls = controlsOf(form)
  const rows = rowsOf(document)

  function show(filter: Filter): void {
    const shown = rows.filter((row) => matches(row, filter))
    const visible = new Set(shown.flatMap(({ element, operation, service }) => [element, operation, service]))
    for (const { element, operation, service } of rows) {
      for (const part of [element, operation, service]) part.hidden = !visible.has(part)
    }
    nothing.hidden = shown.length > 0
    count.textContent =
      shown.length === rows.length ? `${rows.length} messages` : `${shown.length} of ${rows.length} messages`
  }

  /** The way back leads through the choices, and not through each letter that was typed. */
  function change(filter: Filter, remember: 'push' | 'replace'): void {
    show(filter)
    const address = location.pathname + queryOf(filter)
    if (remember === 'push') history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }

  function showAll(): void {
    controls.fill(everything)
    change(everything, 'push')
    controls.focus()
  }

  function restore(): void {
    const filter = filterOf(new URLSearchParams(location.search), controls.choices)
    controls.fill(filter)
    show(filter)
    const target = document.getElementById(fragment())
    if (target === null || target.closest('[hidden]') === null) return
    controls.fill(everything)
    show(everything)
    target.scrollIntoView()
  }

  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('change', ({ target }) => {
    if (!controls.isText(target)) change(controls.read(), 'push')
  })
  form.addEventListener('input', ({ target }) => {
    if (controls.isText(target)) change(controls.read(), 'replace')
  })
  form.addEventListener('reset', (event) => {
    event.preventDefault()
    showAll()
  })
  one('[data-all]', HTMLButtonElement).addEventListener('click', showAll)
  addEventListener('popstate', restore)
  restore()
  form.hidden = false
}

function rowsOf(page: Document): readonly Row[] {
  return [...page.querySelectorAll<HTMLElement>('.message')].flatMap((element) => {
    const operation = element.closest<HTMLElement>('[data-operation]')
    const service = element.closest<HTMLElement>('[data-messages-of]')
    const text = `${element.id} ${element.textContent}`.toLowerCase()
    return operation && service ? [{ element, operation, service, text }] : []
  })
}

function matches({ element, operation, service, text }: Row, filter: Filter): boolean {
  return (
    (filter.service === '' || service.dataset.messagesOf === filter.service) &&
    (filter.operation === '' || operation.dataset.operation === filter.operation) &&
    (filter.code === '' || element.dataset.code === filter.code) &&
    (!filter.failures || element.dataset.code !== undefined) &&
    text.includes(filter.text.toLowerCase())
  )
}

/** What the address points to; nothing where it cannot be decoded. */
function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return ''
  }
}
