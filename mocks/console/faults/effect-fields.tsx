/** What a new fault does, and what each kind has to know. */
import type { FaultAt, FaultEffect } from '../api/types.ts'
import { Field, SelectField, TextField } from '../parts/fields.tsx'
import { examplesAmong, type Operation } from './contract.ts'
import type { FaultForm } from './fault-form.ts'

const kinds: readonly { readonly type: FaultEffect['type']; readonly name: string }[] = [
  { type: 'example', name: 'Documented reply' },
  { type: 'reply', name: 'Any reply' },
  { type: 'latency', name: 'Delay' },
  { type: 'hang', name: 'No answer' },
  { type: 'drop', name: 'Broken connection' },
  { type: 'cut', name: 'Cut body' },
]

interface EffectFieldsProps {
  readonly form: FaultForm
  /** The operations that the fault may hit. */
  readonly among: readonly Operation[]
  readonly onChange: (changes: Partial<FaultForm>) => void
}

export function EffectFields({ form, among, onChange }: EffectFieldsProps) {
  const chooseKind = (value: string) => {
    const kind = kinds.find(({ type }) => type === value)
    if (kind !== undefined) onChange({ effect: kind.type })
  }
  return (
    <div class="fields effect">
      <SelectField label="Effect" value={form.effect} onChange={chooseKind}>
        {kinds.map(({ type, name }) => (
          <option key={type} value={type}>
            {name}
          </option>
        ))}
      </SelectField>
      {form.effect === 'example' && <ExampleField form={form} among={among} onChange={onChange} />}
      {form.effect === 'reply' && <ReplyFields form={form} onChange={onChange} />}
      {form.effect === 'latency' && (
        <>
          <TextField
            label="Milliseconds"
            inputMode="numeric"
            value={form.minMs}
            onChange={(minMs) => onChange({ minMs })}
          />
          <TextField
            label="Up to milliseconds"
            inputMode="numeric"
            hint="Empty: always the same."
            value={form.maxMs}
            onChange={(maxMs) => onChange({ maxMs })}
          />
        </>
      )}
      {(form.effect === 'hang' || form.effect === 'drop') && (
        <SelectField label="When" value={form.at} onChange={(at) => onChange({ at: at as FaultAt })}>
          <option value="request">Before the service sees the call</option>
          <option value="reply">After it has done its work</option>
        </SelectField>
      )}
      {form.effect === 'cut' && (
        <TextField
          label="Bytes that are sent"
          inputMode="numeric"
          hint="Empty: half of the body."
          value={form.bytes}
          onChange={(bytes) => onChange({ bytes })}
        />
      )}
    </div>
  )
}

function ExampleField({ form, among, onChange }: EffectFieldsProps) {
  const examples = examplesAmong(among)
  const chosen = examples.find(({ key }) => key === form.example)
  return (
    <SelectField
      label="Reply"
      value={form.example}
      hint={chosen?.summary ?? 'None of these calls has this reply.'}
      onChange={(example) => onChange({ example })}
    >
      {chosen === undefined && <option value={form.example}>{form.example}</option>}
      {examples.map(({ key, status }) => (
        <option key={key} value={key}>
          {status} {key}
        </option>
      ))}
    </SelectField>
  )
}

function ReplyFields({ form, onChange }: Omit<EffectFieldsProps, 'among'>) {
  return (
    <>
      <TextField label="Status" inputMode="numeric" value={form.status} onChange={(status) => onChange({ status })} />
      <TextField label="Content type" value={form.contentType} onChange={(contentType) => onChange({ contentType })} />
      <Field label="Body">
        {(ids) => (
          <textarea
            {...ids}
            class="mono"
            rows={3}
            spellcheck={false}
            value={form.body}
            onInput={(event) => onChange({ body: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  )
}
