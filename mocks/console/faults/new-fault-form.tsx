/** The form of a new fault: which calls, what happens to them, and how often. Its last line says it in words. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../api/problem.ts'
import { isSlug, services } from '../api/services.ts'
import { SelectField, TextField } from '../parts/fields.tsx'
import { ProblemNote } from '../parts/notes.tsx'
import { attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { contractProblem, operations, readContract } from './contract.ts'
import { EffectFields } from './effect-fields.tsx'
import { type FaultForm, faultForm, faultOf } from './fault-form.ts'
import { addFault, wordsOf } from './faults.ts'

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']

export function NewFaultForm() {
  const problem = useSignal<Problem | undefined>(undefined)
  const form = faultForm.value
  const change = (changes: Partial<FaultForm>) => {
    faultForm.value = { ...form, ...changes }
  }
  const add = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(async () => {
      const { id } = await addFault(faultOf(form))
      toast(`Fault ${id} waits for calls.`)
    })
  }
  const inService = (operations.value ?? []).filter(({ service }) => form.service === '' || service === form.service)
  return (
    <form class="card" onSubmit={add} aria-label="New fault">
      <h2>New fault</h2>
      <ProblemNote problem={contractProblem.value} retry={readContract} />
      <div class="fields">
        <SelectField
          label="Service"
          value={form.service}
          onChange={(value) => change({ service: isSlug(value) ? value : '', operation: '' })}
        >
          <option value="">Every service</option>
          {services.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label="Operation" value={form.operation} onChange={(operation) => change({ operation })}>
          <option value="">Every operation</option>
          {inService.map(({ id, summary }) => (
            <option key={id} value={id}>
              {form.service === '' ? id : `${summary} (${id})`}
            </option>
          ))}
        </SelectField>
        <SelectField label="Method" value={form.method} onChange={(method) => change({ method })}>
          <option value="">Every method</option>
          {methods.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </SelectField>
        <TextField
          label="Only replies with status"
          inputMode="numeric"
          placeholder="any"
          value={form.matchStatus}
          onChange={(matchStatus) => change({ matchStatus })}
        />
      </div>
      <EffectFields
        form={form}
        onChange={change}
        among={inService.filter(({ id }) => form.operation === '' || id === form.operation)}
      />
      <div class="fields">
        <TextField
          label="Times"
          inputMode="numeric"
          placeholder="until it is removed"
          hint="Empty: until it is removed."
          value={form.times}
          onChange={(times) => change({ times })}
        />
        <TextField
          label="Probability in per cent"
          inputMode="decimal"
          value={form.percent}
          onChange={(percent) => change({ percent })}
        />
        <TextField
          label="Seed"
          inputMode="numeric"
          placeholder="1"
          hint="The same seed hits the same calls."
          value={form.seed}
          onChange={(seed) => change({ seed })}
        />
      </div>
      <ProblemNote problem={problem.value} />
      <div class="row spread">
        <p class="about">{inWords(form)}</p>
        <button type="submit" class="button primary">
          Add fault
        </button>
      </div>
    </form>
  )
}

/** Empty while the form makes no fault yet: pressing the button says why. */
function inWords(form: FaultForm): string {
  try {
    return wordsOf(faultOf(form))
  } catch {
    return ''
  }
}
