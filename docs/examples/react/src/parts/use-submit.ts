/** How every form here is sent: once at a time, nothing that was typed is lost, and what went wrong is told and focused. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Problem, problemOf } from '../problem.ts'

export interface Submit {
  readonly ref: React.RefObject<HTMLFormElement | null>
  readonly problem: Problem | undefined
  readonly pending: boolean
  readonly done: boolean
  onSubmit(event: FormEvent<HTMLFormElement>): void
}

/** @param send is given the form as it is filled in. */
export function useSubmit(send: (form: FormData) => Promise<void>): Submit {
  const ref = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<Problem>()
  const [pending, setPending] = useState(false)
  const [done, setDone] = useState(false)
  const [defect, setDefect] = useState<{ readonly error: unknown }>()

  // Whoever cannot see the form is brought to the first field to mend.
  useEffect(() => {
    if (problem) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])

  // React shows an error boundary for what is thrown while it renders, and not for what a promise rejects with.
  if (defect) throw defect.error

  return {
    ref,
    problem,
    pending,
    done,
    async onSubmit(event) {
      event.preventDefault()
      if (pending) return
      setPending(true)
      setProblem(undefined)
      setDone(false)
      try {
        await send(new FormData(event.currentTarget))
        setDone(true)
      } catch (error) {
        try {
          setProblem(problemOf(error))
        } catch (unknown) {
          setDefect({ error: unknown })
        }
      } finally {
        setPending(false)
      }
    },
  }
}

/** The text of a field, without the space around it that copying brings along; passwords are taken as they are. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  if (typeof value !== 'string') return ''
  return name.toLowerCase().includes('password') ? value : value.trim()
}
