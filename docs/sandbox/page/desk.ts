/** What lies before the reader: the operation that was chosen, and what was filled in or written for each of them. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { RawRequest } from '../call/raw.ts'
import type { FormOperation, FormService } from '../form/operation.ts'
import { type FormValues, initialValues } from '../form/values.ts'

export interface Desk {
  readonly operationId: Signal<string>
  readonly operation: ReadonlySignal<FormOperation>
  /** By operationId; what nobody has touched is not there. */
  readonly forms: Signal<Readonly<Record<string, FormValues>>>
  readonly raws: Signal<Readonly<Record<string, RawRequest>>>
  /** The operations whose request is written by hand. */
  readonly byHand: Signal<readonly string[]>
  readonly snippets: Signal<Readonly<Record<string, string>>>
  /** Files that were chosen, by operationId and field. Nothing keeps them beyond the page. */
  readonly files: Map<string, Map<string, File>>
  readonly values: ReadonlySignal<FormValues>
  fill(values: FormValues): void
  write(raw: RawRequest): void
  setByHand(isByHand: boolean): void
}

export function createDesk(services: readonly FormService[]): Desk {
  const all = services.flatMap(({ operations }) => operations)
  const first = all[0]
  if (first === undefined) throw new Error('The contract has no operation.')
  const operationId = signal(first.operationId)
  const operation = computed(() => all.find((one) => one.operationId === operationId.value) ?? first)
  const forms = signal<Readonly<Record<string, FormValues>>>({})
  const raws = signal<Readonly<Record<string, RawRequest>>>({})
  const byHand = signal<readonly string[]>([])
  const here = () => operation.peek().operationId
  return {
    operationId,
    operation,
    forms,
    raws,
    byHand,
    snippets: signal({}),
    files: new Map(),
    values: computed(() => forms.value[operation.value.operationId] ?? initialValues(operation.value)),
    fill(values) {
      forms.value = { ...forms.peek(), [here()]: values }
    },
    write(raw) {
      raws.value = { ...raws.peek(), [here()]: raw }
    },
    setByHand(isByHand) {
      const others = byHand.peek().filter((id) => id !== here())
      byHand.value = isByHand ? [...others, here()] : others
    },
  }
}
