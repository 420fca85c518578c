/** What went wrong last, for a screen to show. */
import { useCallback, useState } from 'react'
import { type Problem, problemOf } from '../problem.ts'

export interface LastProblem {
  readonly problem: Problem | undefined
  tell(error: unknown): void
  forget(): void
}

export function useProblem(): LastProblem {
  const [problem, setProblem] = useState<Problem>()
  const [defect, setDefect] = useState<{ readonly error: unknown }>()
  const tell = useCallback((error: unknown) => {
    try {
      setProblem(problemOf(error))
    } catch (unknown) {
      setDefect({ error: unknown })
    }
  }, [])
  const forget = useCallback(() => setProblem(undefined), [])

  // An error boundary shows what is thrown while React renders, and not what a promise rejects with.
  if (defect) throw defect.error
  return { problem, tell, forget }
}
