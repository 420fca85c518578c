/** Doing something by a button or a command, from its start to the words about how it went. */
import { asProblem, type Problem } from '../api/problem.ts'
import { errorToast, toast } from './toasts.ts'

/**
 * Does something and says so. An error is told in a toast, for where there is no better place.
 * @returns whether it succeeded.
 */
export async function act(work: () => Promise<unknown>, done: string): Promise<boolean> {
  const problem = await attempt(work)
  if (problem === undefined) toast(done)
  else errorToast(problem.message)
  return problem === undefined
}

/** Does something, and gives back what went wrong. */
export async function attempt(work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return asProblem(error)
  }
}
