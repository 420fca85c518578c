/** The mails, newest first. */
import { nameOf } from '../api/services.ts'
import type { Mail } from '../api/types.ts'
import { shortDateAndTime } from '../parts/times.ts'
import { go, item } from '../state/address.ts'

export function MailTable({ mails }: { readonly mails: readonly Mail[] }) {
  return (
    <table class="rows mails">
      <caption class="unseen">Mails, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Mail</th>
          <th scope="col">Sent</th>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, subject, to, service, sentAt }) => (
          <tr key={id} class={item.value === id ? 'current' : ''}>
            <td class="two-lines">
              <button
                type="button"
                data-row
                aria-current={item.value === id ? 'true' : undefined}
                onClick={() => go({ item: id }, { replace: item.peek() !== '' })}
              >
                {subject}
              </button>
              <div class="second-line">
                <span>
                  {nameOf(service)} to {to}
                </span>
              </div>
            </td>
            <td class="time">{shortDateAndTime(sentAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
