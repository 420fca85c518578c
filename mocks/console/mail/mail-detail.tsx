/** One mail, as its reader sees it. Nothing in it can run, or reach this page. */
import { useSignal } from '@preact/signals'
import { nameOf } from '../api/services.ts'
import type { Mail } from '../api/types.ts'
import { Copy } from '../parts/copy.tsx'
import { Icon } from '../parts/icon.tsx'
import { focusRows } from '../parts/rows.ts'
import { Segmented } from '../parts/segmented.tsx'
import { dateAndTime } from '../parts/times.ts'
import { act } from '../state/act.ts'
import { go } from '../state/address.ts'
import { deleteMail } from './mails.ts'

const views = [
  { value: 'html', label: 'HTML' },
  { value: 'text', label: 'Text' },
  { value: 'headers', label: 'Headers' },
] as const

export function MailDetail({ mail }: { readonly mail: Mail }) {
  const view = useSignal<(typeof views)[number]['value']>('html')
  const remove = async () => {
    if (!(await act(() => deleteMail(mail.id), 'The mail is gone.'))) return
    go({ item: '' })
    focusRows()
  }
  return (
    <article class="detail mail">
      <h2>{mail.subject}</h2>
      <p class="about">
        {nameOf(mail.service)} to <bdi>{mail.to}</bdi> · {dateAndTime(mail.sentAt)}
      </p>
      {mail.links.map((link) => (
        <p key={link} class="mail-link">
          <a class="button primary" href={link} target="_blank" rel="noreferrer">
            <Icon name="open" />
            Open the link
          </a>
          <Copy text={link} what="the link" />
          <code>{link}</code>
        </p>
      ))}
      <div class="row spread">
        <Segmented
          label="Show as"
          value={view.value}
          options={views}
          onChange={(value) => {
            view.value = value
          }}
        />
        <button type="button" class="button danger" onClick={remove}>
          <Icon name="trash" />
          Delete
        </button>
      </div>
      {view.value === 'html' && <Html mail={mail} />}
      {view.value === 'text' && <pre class="code wrapped">{mail.text}</pre>}
      {view.value === 'headers' && <Headers mail={mail} />}
    </article>
  )
}

/**
 * Links leave for a tab of their own. There they may do what they do for a reader; in the frame they may do nothing, and
 * nothing is loaded into it, not from this server either. The mail's own document type and head may follow.
 */
const frameStart =
  `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:">` +
  '<base target="_blank">'

function Html({ mail }: { readonly mail: Mail }) {
  return (
    <iframe
      class="paper"
      title={`The mail ${mail.subject}`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      srcdoc={frameStart + mail.html}
    />
  )
}

function Headers({ mail }: { readonly mail: Mail }) {
  return (
    <table class="headers">
      <tbody>
        {Object.entries(mail.headers).map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
