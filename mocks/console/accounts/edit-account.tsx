/**
 * The fields of an account to change. Only what the person changed is sent, so that nothing else is undone. What was typed
 * stays while something else is looked at.
 */
import { effect, signal, useSignal } from '@preact/signals'
import { onLive } from '../api/live.ts'
import type { Problem } from '../api/problem.ts'
import type { Slug, User } from '../api/types.ts'
import { ProblemNote } from '../parts/notes.tsx'
import { attempt } from '../state/act.ts'
import { world } from '../state/address.ts'
import { isNewWorld } from '../state/resource.ts'
import { toast } from '../state/toasts.ts'
import { changesOf, type Draft, draftOf, formFields } from './form-fields.ts'
import { UserForm } from './user-form.tsx'
import { changeUser, titleOf } from './users.ts'

/** What was typed and not sent, by account. */
const edits = signal<Readonly<Record<string, Draft>>>({})
const forgetEdits = () => {
  edits.value = {}
}
effect(() => {
  void world.value
  forgetEdits()
})
// Other accounts may have the same ids then.
onLive((event) => isNewWorld(event) && forgetEdits())

export function EditAccount({ slug, user }: { readonly slug: Slug; readonly user: User }) {
  const problem = useSignal<Problem | undefined>(undefined)
  const key = `${slug}/${user.id}`
  const touched = edits.value[key] ?? {}
  const touch = (next: Draft) => {
    edits.value = { ...edits.value, [key]: next }
  }
  const fields = formFields(slug)
  const before = draftOf(fields, user)
  const draft = { ...before, ...touched }
  const isChanged = fields.some(({ name }) => draft[name] !== before[name])
  const save = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(async () => {
      const changed = await changeUser(slug, user.id, changesOf(fields, draft, before))
      // What was typed since then is still to be sent.
      const later = Object.entries(edits.peek()[key] ?? {}).filter(([name, value]) => value !== draft[name])
      touch(Object.fromEntries(later))
      toast(`${titleOf(changed)} is changed.`)
    })
  }
  const change = (next: Draft) => {
    touch(Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== before[name])))
  }
  return (
    <form onSubmit={save}>
      <h3>Fields</h3>
      <ProblemNote problem={problem.value} />
      <UserForm fields={fields} draft={draft} isNew={false} onChange={change} />
      <div class="row end">
        {isChanged && (
          <button type="button" class="button" onClick={() => touch({})}>
            Undo changes
          </button>
        )}
        <button
          type="submit"
          class="button primary"
          aria-disabled={!isChanged}
          onClick={(event) => !isChanged && event.preventDefault()}
        >
          Save changes
        </button>
      </div>
    </form>
  )
}
