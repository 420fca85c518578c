/** The mails, newest first. */
import { nameOf } from '../api/services.ts'
import type { Mail } from '../api/types.ts'
import { dateAndTime } from '../parts/times.ts'
import { go, item } from '../state/address.ts'

export function MailTable({ mails }: { readonly mails: readonly Mail[] }) {
  return (
    <table class="rows mails">
      <caption class="unseen">Mails, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">To</th>
          <th scope="col">From</th>
          <th scope="col">Sent</th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, subject, to, service, sentAt }) => (
          <tr key={id} class={item.value === id ? 'current' : ''}>
            <td>
              <button
                type="button"
                data-row
                aria-current={item.value === id ? 'true' : undefined}
                onClick={() => go({ item: id }, { replace: item.peek() !== '' })}
              >
                {subject}
              </button>
            </td>
            <td class="wide">{to}</td>
            <td>{nameOf(service)}</td>
            <td class="time">{dateAndTime(sentAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
