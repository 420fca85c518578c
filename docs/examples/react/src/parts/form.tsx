/** A form with its fields, its one button, and what there is to tell about it. */
import { createContext, type InputHTMLAttributes, type ReactNode, useContext, useId } from 'react'
import type { Submit } from './use-submit.ts'

const SubmitContext = createContext<Submit | undefined>(undefined)

interface FormProps {
  readonly submit: Submit
  /** Of the button: "Sign in". */
  readonly action: string
  /** Shown once it has worked, where the form stays. */
  readonly success?: string
  readonly children: ReactNode
}

export function Form({ submit, action, success, children }: FormProps) {
  const { ref, problem, pending, done, onSubmit } = submit
  return (
    <SubmitContext value={submit}>
      <form ref={ref} onSubmit={onSubmit} aria-busy={pending}>
        {children}
        {/* It stays focusable while it works, so that nobody's place on the page gets lost. */}
        <button type="submit" aria-disabled={pending}>
          {pending ? 'One moment …' : action}
        </button>
        {/* Both are there before they have anything to say: only then is what they say read out. */}
        <p role="alert" className="problem">
          {problem?.message}
        </p>
        <p role="status" className="success">
          {done && success}
        </p>
      </form>
    </SubmitContext>
  )
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** As the client's methods call it. */
  readonly name: string
  readonly label: string
  readonly hint?: string
}

export function Field({ name, label, hint, ...input }: FieldProps) {
  const id = useId()
  const problem = useContext(SubmitContext)?.problem?.fields[name]
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        required
        {...input}
        id={id}
        name={name}
        aria-invalid={problem !== undefined}
        aria-describedby={described || undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
    </div>
  )
}
