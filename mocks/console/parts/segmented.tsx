/** A choice of one among few, side by side: radio buttons that look like a strip. */
import { useId, useReducer } from 'preact/hooks'

interface SegmentedProps<Value extends string> {
  /** What is chosen, for those who listen. */
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** A choice that takes its time gives a promise. */
  readonly onChange: (value: Value) => unknown
}

export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId()
  // What is shown as chosen is `value` again, also where the choice was refused.
  const [, drawAnew] = useReducer((count: number, _: undefined) => count + 1, 0)
  const choose = async (chosen: Value) => {
    await onChange(chosen)
    drawAnew(undefined)
  }
  return (
    <fieldset class="segmented">
      <legend class="unseen">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => choose(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
