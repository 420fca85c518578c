/** What the services mailed. */
import { Search, ServiceSelect } from '../parts/filters.tsx'
import { Empty, Loading, ProblemNote } from '../parts/notes.tsx'
import { Split } from '../parts/split.tsx'
import { act } from '../state/act.ts'
import { item } from '../state/address.ts'
import { MailDetail } from './mail-detail.tsx'
import { MailTable } from './mail-table.tsx'
import { deleteAllMail, mails, search, service, shownMails } from './mails.ts'

export function MailPanel() {
  const open = mails.data.value?.find(({ id }) => id === item.value)
  return (
    <>
      <div class="tools">
        <Search
          label="Search recipients and subjects"
          value={search.value}
          onChange={(value) => {
            search.value = value
          }}
        />
        <ServiceSelect
          value={service.value}
          onChange={(value) => {
            service.value = value
          }}
        />
        <div class="tools-end">
          <button type="button" class="button" onClick={() => act(deleteAllMail, 'The mailbox is empty.')}>
            Delete all
          </button>
        </div>
      </div>
      <Split
        listName="mail"
        list={<MailList />}
        detail={open && <MailDetail key={open.id} mail={open} />}
        nothing={
          <Empty icon="mail" title="No mail is open">
            Choose one to read it and to open its links.
          </Empty>
        }
      />
    </>
  )
}

function MailList() {
  const shown = shownMails.value
  const problem = mails.problem.value
  return (
    <>
      <ProblemNote problem={problem} retry={mails.reload} />
      {shown === undefined ? (
        problem === undefined && <Loading />
      ) : shown.length > 0 ? (
        <MailTable mails={shown} />
      ) : mails.data.value?.length === 0 ? (
        <Empty icon="mail" title="No mail yet">
          Sign up at Notes, or ask Fluency Box for a new password, and it appears here.
        </Empty>
      ) : (
        <Empty icon="search" title="No mail fits the filter">
          There is other mail: choose all services, or another text.
        </Empty>
      )}
    </>
  )
}
