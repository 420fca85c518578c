/** A form a service for its settings. Only what was changed is sent. */
import { useSignal } from '@preact/signals'
import { wordsOf } from '../accounts/form-fields.ts'
import type { Problem } from '../api/problem.ts'
import { services } from '../api/services.ts'
import type { Settings, Slug } from '../api/types.ts'
import { Check, TextField } from '../parts/fields.tsx'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { changeSettings, type Setting, settings, settingsOf } from './settings.ts'

export function SettingsForms() {
  const read = settings.data.value
  return (
    <section class="card" aria-label="Settings">
      <h2>Settings</h2>
      <p class="about">They hold from now on. Times are seconds.</p>
      <ProblemNote problem={settings.problem.value} retry={settings.reload} />
      {read === undefined ? (
        settings.problem.value === undefined && <Loading />
      ) : (
        <div class="settings">
          {services.map(({ slug, name }) => (
            <SettingsForm key={slug} slug={slug} name={name} values={read[slug] ?? {}} />
          ))}
        </div>
      )}
    </section>
  )
}

type Value = string | number | boolean

interface SettingsFormProps {
  readonly slug: Slug
  readonly name: string
  readonly values: Readonly<Record<string, Value>>
}

function SettingsForm({ slug, name, values }: SettingsFormProps) {
  const touched = useSignal<Readonly<Record<string, Value>>>({})
  const problem = useSignal<Problem | undefined>(undefined)
  const save = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(async () => {
      const changes: Settings = { [slug]: touched.value }
      await changeSettings(changes)
      touched.value = {}
      toast(`${name} is set up anew.`)
    })
  }
  const change = (setting: string, value: Value) => {
    const { [setting]: _before, ...others } = touched.value
    touched.value = value === values[setting] ? others : { ...others, [setting]: value }
  }
  const isChanged = Object.keys(touched.value).length > 0
  return (
    <form onSubmit={save}>
      <fieldset>
        <legend>{name}</legend>
        {settingsOf(slug).map((setting) => (
          <SettingInput
            key={setting.name}
            setting={setting}
            value={touched.value[setting.name] ?? values[setting.name] ?? ''}
            onChange={(value) => change(setting.name, value)}
          />
        ))}
        <ProblemNote problem={problem.value} />
        {isChanged && (
          <button type="submit" class="button primary" aria-label={`Save the settings of ${name}`}>
            Save
          </button>
        )}
      </fieldset>
    </form>
  )
}

interface SettingInputProps {
  readonly setting: Setting
  readonly value: Value
  readonly onChange: (value: Value) => void
}

function SettingInput({ setting: { name, kind, hint }, value, onChange }: SettingInputProps) {
  const label = wordsOf(name.replace(/Seconds$/, ''))
  if (kind === 'boolean') return <Check label={label} checked={value === true} onChange={onChange} />
  return (
    <TextField
      label={label}
      hint={hint}
      value={String(value)}
      onChange={(text) => onChange(kind === 'number' ? asNumber(text) : text)}
      {...(kind === 'number' && { inputMode: 'numeric' as const })}
    />
  )
}

/** What is no number goes as it is: the server says what it should be. */
function asNumber(text: string): number | string {
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)
}
