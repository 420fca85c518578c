/** What the services mailed. A link is opened by the page, so that it reaches the services and nobody else. */
import { useSignal, useSignalEffect } from '@preact/signals'
import { nameOf } from '../../../mocks/console/api/services.ts'
import { Copy } from '../../../mocks/console/parts/copy.tsx'
import { Empty } from '../../../mocks/console/parts/notes.tsx'
import { Status } from '../../../mocks/console/parts/status.tsx'
import { shortDateAndTime } from '../../../mocks/console/parts/times.ts'
import { attempt } from '../../../mocks/console/state/act.ts'
import { errorToast } from '../../../mocks/console/state/toasts.ts'
import type { Mail } from '../../../mocks/index.ts'
import type { PageParts } from '../app.tsx'
import { apiBase } from '../world/place.ts'

export function Mails({ sandbox }: PageParts) {
  const mails = useSignal<readonly Mail[]>([])
  const open = useSignal<string | undefined>(undefined)
  useSignalEffect(() => {
    void sandbox.happened.value
    void sandbox.mocks.mailbox.list().then((list) => {
      mails.value = list
    })
  })
  if (mails.value.length === 0) {
    return (
      <Empty icon="mail" title="No mail yet">
        Sign up at Notes, or ask Fluency Box for a new password, and it stands here.
      </Empty>
    )
  }
  return (
    <ol class="exchanges">
      {mails.value.map((mail) => (
        <li key={mail.id} class="exchange">
          <button
            type="button"
            class="exchange-head"
            aria-expanded={open.value === mail.id}
            onClick={() => {
              open.value = open.value === mail.id ? undefined : mail.id
            }}
          >
            <span>{mail.subject}</span>
            <span class="exchange-about">
              {nameOf(mail.service)} to {mail.to} · {shortDateAndTime(mail.sentAt)}
            </span>
          </button>
          {open.value === mail.id && <Opened mail={mail} sandbox={sandbox} />}
        </li>
      ))}
    </ol>
  )
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly isPage: boolean
}

function Opened({ mail, sandbox }: { readonly mail: Mail; readonly sandbox: PageParts['sandbox'] }) {
  const answer = useSignal<Answer | undefined>(undefined)
  const follow = async (link: string) => {
    const problem = await attempt(async () => {
      if (!link.startsWith(`${apiBase}/`)) throw new TypeError('The link leads to another place than this page.')
      const reply = await sandbox.exchanges.fetch('a mailed link', new Request(link, { credentials: 'omit' }))
      const isPage = /^text\/html/.test(reply.headers.get('content-type') ?? '')
      answer.value = { status: reply.status, text: await reply.text(), isPage }
    })
    if (problem !== undefined) errorToast(problem.message)
  }
  return (
    <div class="detail">
      {mail.links.map((link) => (
        <p key={link} class="mail-link">
          <button type="button" class="button primary small" onClick={() => follow(link)}>
            Open the link
          </button>
          <Copy text={link} what="the link" />
          <code>{link}</code>
        </p>
      ))}
      {answer.value !== undefined && (
        <section class="message" aria-label="What the link answers">
          <h3>
            <Status status={answer.value.status} /> What the link answers
          </h3>
          {answer.value.isPage ? (
            <Paper title="What the link answers" html={answer.value.text} />
          ) : (
            <pre class="code wrapped">{answer.value.text}</pre>
          )}
        </section>
      )}
      <Paper title={`The mail ${mail.subject}`} html={mail.html} />
    </div>
  )
}

/** In the frame nothing runs, and nothing is loaded into it. */
const frameStart = `<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`

function Paper({ title, html }: { readonly title: string; readonly html: string }) {
  return <iframe class="paper" title={title} sandbox="" srcdoc={frameStart + html} />
}
