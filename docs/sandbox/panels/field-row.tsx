/** One field: what is typed, and whether it is sent as typed, as null, or not at all. */
import { useId } from 'preact/hooks'
import { bytes } from '../../../mocks/console/parts/times.ts'
import type { FormField } from '../form/operation.ts'
import { type FieldValue, type FormValues, type Sent, valueAt, withValue } from '../form/values.ts'

interface FieldRowProps {
  readonly field: FormField
  readonly values: FormValues
  readonly onChange: (values: FormValues) => void
  readonly onFile: (file: File) => void
  /** Of a field for files: what was chosen in this page. */
  readonly file: File | undefined
  readonly problem: string | undefined
}

export function FieldRow({ field, values, onChange, onFile, file, problem }: FieldRowProps) {
  const id = useId()
  const value = valueAt(values, field)
  const set = (change: Partial<FieldValue>) => onChange(withValue(values, field, { ...value, ...change }))
  const type = (text: string) => set({ text, sent: 'typed' })
  const label = labelOf(field)
  const hint = problem ?? hintOf(field, value)
  const about = { id, 'aria-describedby': `${id}-hint`, 'aria-invalid': problem !== undefined }
  return (
    <div class={`field sent-${value.sent}`}>
      <div class="field-head">
        <label for={id}>
          <code>{label}</code>
          {field.required && <span class="required"> required</span>}
        </label>
        <select
          class="sent"
          aria-label={`How ${label} is sent`}
          value={value.sent}
          onChange={({ currentTarget }) => set({ sent: currentTarget.value as Sent })}
        >
          <option value="typed">as typed</option>
          {field.nullable && <option value="null">null</option>}
          <option value="left-out">left out</option>
        </select>
      </div>
      <Control field={field} value={value} about={about} type={type} onFile={onFile} file={file} />
      <p id={`${id}-hint`} class={problem === undefined ? 'hint' : 'hint wrong'}>
        {hint}
      </p>
    </div>
  )
}

interface ControlProps {
  readonly field: FormField
  readonly value: FieldValue
  readonly about: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }
  readonly type: (text: string) => void
  readonly onFile: (file: File) => void
  readonly file: File | undefined
}

function Control({ field: { kind, options = [] }, value: { text }, about, type, onFile, file }: ControlProps) {
  const typed = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => type(currentTarget.value)
  if (kind === 'json') return <textarea {...about} rows={3} spellcheck={false} value={text} onInput={typed} />
  if (kind === 'file') {
    return (
      <div class="row">
        <input
          {...about}
          type="file"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? []
            if (chosen !== undefined) onFile(chosen)
          }}
        />
        <span class="about">
          {file === undefined ? `ada.png with the text “${text}”` : `${file.name}, ${bytes(file.size)}`}
        </span>
      </div>
    )
  }
  if (kind === 'checkbox') {
    return (
      <input
        {...about}
        type="checkbox"
        checked={text === 'true'}
        onChange={({ currentTarget }) => type(String(currentTarget.checked))}
      />
    )
  }
  if (kind === 'choice') {
    return (
      <select {...about} value={text} onChange={typed}>
        {!options.includes(text) && <option value={text}>{text === '' ? 'Choose …' : text}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    )
  }
  const inputMode = ({ number: 'decimal', email: 'email' } as const)[kind as 'number' | 'email'] ?? 'text'
  // Passwords here are nobody's, and to be read is what they are for.
  return (
    <input
      {...about}
      type="text"
      inputMode={inputMode}
      autocomplete="off"
      spellcheck={false}
      value={text}
      onInput={typed}
    />
  )
}

function labelOf({ place, name }: FormField): string {
  if (place === 'basic') return name === 'username' ? 'Basic user name' : 'Basic password'
  return name
}

function hintOf({ place, hint, isSessions }: FormField, { sent }: FieldValue): string {
  if (isSessions && sent === 'left-out') return 'Left out: the session’s own goes along, where somebody is signed in.'
  const where = { path: 'In the path.', query: 'In the query.', header: 'A header.', basic: 'HTTP Basic.', body: '' }[
    place
  ]
  return [where, hint].filter(Boolean).join(' ')
}
