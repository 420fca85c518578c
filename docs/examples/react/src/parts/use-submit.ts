/** How every form here is sent: once at a time, nothing that was typed is lost, and what went wrong is told and focused. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '../problem.ts'
import { useProblem } from './use-problem.ts'

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
  const { problem, tell, forget } = useProblem()
  const [pending, setPending] = useState(false)
  const [done, setDone] = useState(false)

  // Whoever cannot see the form is brought to the first field to mend.
  useEffect(() => {
    if (problem) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])

  return {
    ref,
    problem,
    pending,
    done,
    async onSubmit(event) {
      event.preventDefault()
      if (pending) return
      setPending(true)
      forget()
      setDone(false)
      try {
        await send(new FormData(event.currentTarget))
        setDone(true)
      } catch (error) {
        tell(error)
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
