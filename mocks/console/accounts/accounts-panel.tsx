/** The accounts of each service, by hand. */
import { isSlug, nameOf, services } from '../api/services.ts'
import { Search } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { Empty, Loading, ProblemNote } from '../parts/notes.tsx'
import { Segmented } from '../parts/segmented.tsx'
import { Split } from '../parts/split.tsx'
import { AccountDetail } from './account-detail.tsx'
import { AccountTable } from './account-table.tsx'
import { NewAccount } from './new-account.tsx'
import { newAccount, openAccount, openId, search, service, users } from './users.ts'

export function AccountsPanel() {
  const slug = service.value
  const id = openId.value
  return (
    <>
      <div class="tools">
        <Segmented
          label="Service"
          value={slug}
          options={services.map(({ slug: value, name }) => ({ value, label: name }))}
          onChange={(value) => isSlug(value) && openAccount(value, '')}
        />
        <Search
          label={`Search ${nameOf(slug)}`}
          value={search.value}
          onChange={(value) => {
            search.value = value
          }}
        />
        <div class="tools-end">
          <button type="button" class="button primary" onClick={() => openAccount(slug, newAccount)}>
            <Icon name="plus" />
            New account
          </button>
        </div>
      </div>
      <Split
        listName="accounts"
        list={<AccountList />}
        detail={
          id === '' ? undefined : id === newAccount ? (
            <NewAccount key={slug} slug={slug} />
          ) : (
            <AccountDetail key={`${slug}/${id}`} slug={slug} id={id} />
          )
        }
        nothing={
          <Empty icon="accounts" title="No account is open">
            Choose one to change it, sign it in or expire its tokens.
          </Empty>
        }
      />
    </>
  )
}

function AccountList() {
  const slug = service.value
  const read = users.data.value
  const problem = users.problem.value
  if (read?.slug !== slug)
    return problem === undefined ? <Loading /> : <ProblemNote problem={problem} retry={users.reload} />
  return (
    <>
      <ProblemNote problem={problem} retry={users.reload} />
      {read.users.length > 0 ? (
        <AccountTable slug={slug} users={read.users} total={read.total} />
      ) : search.value.trim() === '' ? (
        <Empty icon="accounts" title={`Nobody has an account at ${nameOf(slug)}`}>
          Sign up in an app, make a new account here, or take a preset in the panel State.
        </Empty>
      ) : (
        <Empty icon="search" title="No account fits">
          No field of an account at {nameOf(slug)} has this text.
        </Empty>
      )}
    </>
  )
}
