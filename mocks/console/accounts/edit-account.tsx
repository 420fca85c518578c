/** The fields of an account to change. Only what the person changed is sent, so that nothing else is undone. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../api/problem.ts'
import type { Slug, User } from '../api/types.ts'
import { ProblemNote } from '../parts/notes.tsx'
import { attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { changesOf, type Draft, draftOf, formFields } from './form-fields.ts'
import { UserForm } from './user-form.tsx'
import { changeUser, titleOf } from './users.ts'

export function EditAccount({ slug, user }: { readonly slug: Slug; readonly user: User }) {
  const problem = useSignal<Problem | undefined>(undefined)
  const touched = useSignal<Draft>({})
  const fields = formFields(slug)
  const before = draftOf(fields, user)
  const draft = { ...before, ...touched.value }
  const isChanged = fields.some(({ name }) => draft[name] !== before[name])
  const save = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(async () => {
      const changed = await changeUser(slug, user.id, changesOf(fields, draft, before))
      touched.value = {}
      toast(`${titleOf(changed)} is changed.`)
    })
  }
  const change = (next: Draft) => {
    touched.value = Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== before[name]))
  }
  return (
    <form onSubmit={save}>
      <h3>Fields</h3>
      <ProblemNote problem={problem.value} />
      <UserForm fields={fields} draft={draft} isNew={false} onChange={change} />
      <div class="row end">
        {isChanged && (
          <button type="button" class="button" onClick={() => (touched.value = {})}>
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
