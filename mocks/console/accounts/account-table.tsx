/** The accounts of a service in a table. */
import type { Slug, User } from '../api/types.ts'
import { Tag } from '../parts/status.tsx'
import { emailOf, openAccount, openId, titleOf } from './users.ts'

interface AccountTableProps {
  readonly slug: Slug
  readonly users: readonly User[]
  readonly total: number
}

export function AccountTable({ slug, users, total }: AccountTableProps) {
  return (
    <>
      <table class="rows accounts">
        <caption class="unseen">Accounts, oldest first</caption>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id} class={openId.value === user.id ? 'current' : ''}>
              <td class="two-lines">
                <button
                  type="button"
                  data-row
                  aria-current={openId.value === user.id ? 'true' : undefined}
                  onClick={() => openAccount(slug, user.id)}
                >
                  {titleOf(user)}
                </button>
                <div class="second-line">
                  <span>{emailOf(user)}</span>
                </div>
              </td>
              <td>
                <AccountTags user={user} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > users.length && (
        <p class="about more">
          The first {users.length} of {total} accounts. Search to find others.
        </p>
      )}
    </>
  )
}

export function AccountTags({ user }: { readonly user: User }) {
  return (
    <>
      {'verified' in user && (user.verified ? <Tag kind="good">verified</Tag> : <Tag kind="warn">unverified</Tag>)}
      {'locked' in user && user.locked && <Tag kind="bad">locked</Tag>}
      {'admin' in user && user.admin && <Tag kind="plain">admin</Tag>}
    </>
  )
}
