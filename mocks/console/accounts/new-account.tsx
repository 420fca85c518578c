/** A new account. What was typed stays, also when another panel is looked at meanwhile. */
import { signal, useSignal } from '@preact/signals'
import type { Problem } from '../api/problem.ts'
import { nameOf } from '../api/services.ts'
import type { Slug } from '../api/types.ts'
import { ProblemNote } from '../parts/notes.tsx'
import { attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { changesOf, type Draft, formFields } from './form-fields.ts'
import { UserForm } from './user-form.tsx'
import { createUser, openAccount, titleOf } from './users.ts'

const drafts = signal<Readonly<Partial<Record<Slug, Draft>>>>({})

export function NewAccount({ slug }: { readonly slug: Slug }) {
  const problem = useSignal<Problem | undefined>(undefined)
  const fields = formFields(slug)
  const draft = drafts.value[slug] ?? {}
  const setDraft = (next: Draft) => {
    drafts.value = { ...drafts.value, [slug]: next }
  }
  const create = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(async () => {
      const user = await createUser(slug, changesOf(fields, draft))
      setDraft({})
      toast(`${titleOf(user)} has an account at ${nameOf(slug)}.`)
      openAccount(slug, user.id)
    })
  }
  return (
    <form class="detail" onSubmit={create}>
      <h2>New account at {nameOf(slug)}</h2>
      <ProblemNote problem={problem.value} />
      <UserForm fields={fields} draft={draft} isNew onChange={setDraft} />
      <div class="row end">
        <button type="submit" class="button primary">
          Create account
        </button>
      </div>
    </form>
  )
}
