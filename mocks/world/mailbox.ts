/** Every mail that the services send. Nothing leaves the world: mails wait here to be read. */
import type { Clock } from './clock.ts'
import { type Faults, MailUnavailable } from './faults.ts'
import type { IdSource } from './ids.ts'
import type { Store } from './store.ts'

export interface Mail {
  readonly id: string
  /** The slug of the service that sent it. */
  readonly service: string
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Absolute URLs, in the order in which the text has them. */
  readonly links: readonly string[]
  /** ISO 8601, by the world's clock. */
  readonly sentAt: string
}

/** A mail as a service hands it over: the text is one or more paragraphs, and a link stands on a line of its own. */
export interface OutgoingMail {
  readonly service: string
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link: { readonly url: string; readonly label: string }
}

export interface MailFilter {
  readonly service?: string
  /** The recipient, in any case. */
  readonly to?: string
}

export interface Mailbox {
  /** @throws MailUnavailable while the service's mail is down. */
  send(mail: OutgoingMail): Promise<Mail>
  /** The mails that fit, newest first. */
  list(filter?: MailFilter): Promise<readonly Mail[]>
  /** The newest mail to an address; `undefined` if there is none. */
  latest(to: string): Promise<Mail | undefined>
}

/** The oldest mails go when there are more, so that a mock that runs for weeks does not grow. */
export const keptMails = 1_000

const collection = 'world/mails'

interface MailboxParts {
  readonly store: Store
  readonly clock: Clock
  readonly ids: IdSource
  readonly faults: Faults
}

export function createMailbox({ store, clock, ids, faults }: MailboxParts): Mailbox {
  const list = async ({ service, to }: MailFilter = {}) => {
    const mails = (await store.list<Mail>(collection)).map(({ value }) => value).reverse()
    return mails.filter(
      (mail) =>
        (service === undefined || mail.service === service) &&
        (to === undefined || mail.to.toLowerCase() === to.toLowerCase()),
    )
  }
  return {
    async send({ paragraphs, link, ...envelope }) {
      if (faults.of(envelope.service).mail === 'down') throw new MailUnavailable(envelope.service)
      const mail: Mail = {
        id: ids.uuid(),
        ...envelope,
        text: [...paragraphs, link.url].join('\n\n'),
        html: renderHtml(envelope.subject, paragraphs, link),
        links: [link.url],
        sentAt: new Date(clock.now()).toISOString(),
      }
      await store.insert(collection, mail.id, mail, {})
      const kept = await store.list<Mail>(collection)
      for (const { id } of kept.slice(0, -keptMails)) await store.remove(collection, id)
      return mail
    },
    list,
    latest: async (to) => (await list({ to }))[0],
  }
}

function renderHtml(subject: string, paragraphs: readonly string[], link: OutgoingMail['link']): string {
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`,
    '</body></html>',
  ].join('\n')
}

/** Makes text safe inside HTML elements and quoted attributes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}
