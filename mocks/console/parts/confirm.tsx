/** Asks before something is done that cannot be undone. What was asked of one world is not answered in another. */
import { effect, signal } from '@preact/signals'
import { world } from '../state/address.ts'
import { Dialog } from './dialog.tsx'

interface Question {
  readonly title: string
  readonly text: string
  /** What the button says, as "Delete ada". */
  readonly action: string
  answer(yes: boolean): void
}

const question = signal<Question | undefined>(undefined)

effect(() => {
  void world.value
  question.peek()?.answer(false)
  question.value = undefined
})

/** Resolves to whether the person agrees. */
export function confirm(asked: Omit<Question, 'answer'>): Promise<boolean> {
  question.peek()?.answer(false)
  return new Promise((resolve) => {
    question.value = { ...asked, answer: resolve }
  })
}

export function ConfirmDialog() {
  const asked = question.value
  if (asked === undefined) return null
  const close = (yes: boolean) => {
    question.value = undefined
    asked.answer(yes)
  }
  return (
    <Dialog title={asked.title} onClose={() => close(false)}>
      <p>{asked.text}</p>
      <div class="row end">
        <button type="button" class="button" onClick={() => close(false)}>
          Cancel
        </button>
        <button type="button" class="button danger" onClick={() => close(true)}>
          {asked.action}
        </button>
      </div>
    </Dialog>
  )
}
