/** The fields of an account to fill in. What is rarely needed is folded away. */
import { Field, SelectField, TextField } from '../parts/fields.tsx'
import type { Draft, FormField } from './form-fields.ts'

interface UserFormProps {
  readonly fields: readonly FormField[]
  readonly draft: Draft
  readonly isNew: boolean
  readonly onChange: (draft: Draft) => void
}

export function UserForm({ fields, draft, isNew, onChange }: UserFormProps) {
  const input = (field: FormField) => (
    <Input
      key={field.name}
      field={field}
      isNew={isNew}
      value={draft[field.name] ?? ''}
      onChange={(value) => onChange({ ...draft, [field.name]: value })}
    />
  )
  const isFirst = ({ name, isRequired }: FormField) => isRequired || name === 'password'
  return (
    <>
      <div class="fields">{fields.filter(isFirst).map(input)}</div>
      <details class="fold" open={!isNew}>
        <summary>{isNew ? 'More fields, which have defaults' : 'More fields'}</summary>
        <div class="fields">{fields.filter((field) => !isFirst(field)).map(input)}</div>
      </details>
    </>
  )
}

interface InputProps {
  readonly field: FormField
  readonly isNew: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

function Input({ field, isNew, value, onChange }: InputProps) {
  const { name, label, kind, isRequired, hint } = field
  if (kind === 'boolean') {
    return (
      <SelectField label={label} hint={hint} value={value} onChange={onChange}>
        {isNew && <option value="">Default</option>}
        <option value="true">Yes</option>
        <option value="false">No</option>
      </SelectField>
    )
  }
  if (kind === 'json') {
    return (
      <Field label={`${label} (JSON)`} hint={hint}>
        {(ids) => (
          <textarea
            {...ids}
            class="mono"
            rows={4}
            spellcheck={false}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Field>
    )
  }
  if (name === 'password') {
    const left = isNew ? 'Left empty, the account gets one, which is shown once.' : 'Left empty, it stays as it is.'
    return <TextField label={label} hint={left} value={value} onChange={onChange} />
  }
  return (
    <TextField
      label={label}
      hint={hint}
      required={isNew && isRequired}
      value={value}
      onChange={onChange}
      {...(kind === 'number' && { inputMode: 'decimal' as const })}
    />
  )
}
