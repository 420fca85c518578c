/** The controls of the form that narrows the catalogue, read and filled as one value. */
import type { Choices, Filter } from './query.ts'

/** @throws Error if the page has none, or another kind of element. */
export function one<T extends Element>(selector: string, kind: new () => T, within: ParentNode = document): T {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`)
  return found
}

export interface Controls {
  readonly choices: Choices
  /** An operation that is not of the chosen service is let go. */
  read(): Filter
  fill(filter: Filter): void
  isText(target: EventTarget | null): boolean
  focus(): void
}

export function controlsOf(form: HTMLFormElement): Controls {
  const named = <T extends Element>(name: string, kind: new () => T) => one(`[name="${name}"]`, kind, form)
  const service = named('service', HTMLSelectElement)
  const operation = named('operation', HTMLSelectElement)
  const code = named('code', HTMLSelectElement)
  const text = named('text', HTMLInputElement)
  const failures = named('failures', HTMLInputElement)

  /** Offers the operations of the chosen service alone. */
  function offer(): void {
    for (const group of operation.querySelectorAll('optgroup')) {
      const offered = service.value === '' || group.dataset.service === service.value
      group.hidden = !offered
      if (!offered && group.contains(operation.selectedOptions[0] ?? null)) operation.value = ''
    }
  }

  return {
    choices: { services: valuesOf(service), operations: valuesOf(operation), codes: valuesOf(code) },
    read() {
      offer()
      return {
        service: service.value,
        operation: operation.value,
        code: code.value,
        text: text.value.trim(),
        failures: failures.checked,
      }
    },
    fill(filter) {
      service.value = filter.service
      operation.value = filter.operation
      code.value = filter.code
      text.value = filter.text
      failures.checked = filter.failures
      offer()
    },
    isText: (target) => target === text,
    focus: () => service.focus(),
  }
}

const valuesOf = ({ options }: HTMLSelectElement) => new Set([...options].map(({ value }) => value))
