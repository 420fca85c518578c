/** What a panel says instead of a list: that there is nothing yet and what to do about it, or what went wrong. */
import type { ComponentChildren } from 'preact'
import type { Problem } from '../api/problem.ts'
import { Icon, type IconName } from './icon.tsx'

interface EmptyProps {
  readonly icon: IconName
  readonly title: string
  readonly children: ComponentChildren
}

export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="empty">
      <Icon name={icon} size={28} />
      <p class="empty-title">{title}</p>
      <p>{children}</p>
    </div>
  )
}

interface ProblemNoteProps {
  readonly problem: Problem | undefined
  readonly retry?: () => unknown
}

/** The place stays in the page while there is no problem, so that a new one is read out. */
export function ProblemNote({ problem, retry }: ProblemNoteProps) {
  return (
    <div role="alert" class={problem === undefined ? 'problem-place' : 'problem'}>
      {problem !== undefined && (
        <>
          <Icon name="warning" />
          <p>{problem.message}</p>
          {retry !== undefined && (
            <button type="button" class="button small" onClick={() => retry()}>
              Try again
            </button>
          )}
        </>
      )}
    </div>
  )
}

export function Loading() {
  return (
    <p class="loading" role="status">
      Loading …
    </p>
  )
}
