/** One account: its fields to change, and what can be done with it. */
import { useSignal, useSignalEffect } from '@preact/signals'
import { control } from '../api/client.ts'
import { asProblem, ok, type Problem } from '../api/problem.ts'
import { nameOf, servicesWithTokens } from '../api/services.ts'
import type { Slug, User } from '../api/types.ts'
import { confirm } from '../parts/confirm.tsx'
import { Icon } from '../parts/icon.tsx'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { focusRows } from '../parts/rows.ts'
import { act } from '../state/act.ts'
import { AccountTags } from './account-table.tsx'
import { EditAccount } from './edit-account.tsx'
import { ToldOnce } from './told-once.tsx'
import { deleteUser, emailOf, expireAccessTokens, openAccount, signIn, titleOf, users } from './users.ts'

interface AccountProps {
  readonly slug: Slug
  readonly id: string
}

export function AccountDetail({ slug, id }: AccountProps) {
  const user = useSignal<User | undefined>(undefined)
  const problem = useSignal<Problem | undefined>(undefined)
  useSignalEffect(() => {
    // The list is read anew whenever an account may have changed.
    void users.data.value
    let isLate = false
    ok(control.GET('/_mock/v1/services/{service}/users/{id}', { params: { path: { service: slug, id } } }))
      .then((read) => {
        if (isLate) return
        user.value = read
        problem.value = undefined
      })
      .catch((error: unknown) => {
        if (!isLate) problem.value = asProblem(error)
      })
    return () => {
      isLate = true
    }
  })
  return (
    <>
      <ProblemNote problem={problem.value} />
      {user.value !== undefined ? (
        // What was typed stays, also when the account went meanwhile.
        <Opened slug={slug} user={user.value} />
      ) : (
        problem.value === undefined && <Loading />
      )}
    </>
  )
}

function Opened({ slug, user }: { readonly slug: Slug; readonly user: User }) {
  const title = titleOf(user)
  const remove = async () => {
    const text = `The account of ${title} at ${nameOf(slug)} and its tokens will be gone.`
    if (!(await confirm({ title: `Delete ${title}?`, text, action: `Delete ${title}` }))) return
    if (!(await act(() => deleteUser(slug, user.id), `${title} is gone.`))) return
    openAccount(slug, '')
    focusRows()
  }
  return (
    <article class="detail">
      <h2>{title}</h2>
      <p class="about">
        {nameOf(slug)} · <bdi>{emailOf(user)}</bdi> · id <code>{user.id}</code> <AccountTags user={user} />
      </p>
      <div class="row">
        {servicesWithTokens.some((service) => service.slug === slug) && (
          <>
            <button
              type="button"
              class="button"
              onClick={() => act(() => signIn(slug, user.id), `${title} is signed in.`)}
            >
              Sign in
            </button>
            <button
              type="button"
              class="button"
              onClick={() => act(() => expireAccessTokens(slug, user.id), `${title}'s access tokens have expired.`)}
            >
              Expire access tokens
            </button>
          </>
        )}
        <button type="button" class="button danger" onClick={remove}>
          <Icon name="trash" />
          Delete
        </button>
      </div>
      <ToldOnce slug={slug} id={user.id} title={title} />
      <EditAccount slug={slug} user={user} />
    </article>
  )
}
