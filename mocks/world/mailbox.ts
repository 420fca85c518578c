/** Every mail that the services send. Nothing leaves the world: mails wait here to be read. */
import type { Clock } from './clock.ts'
import type { Events } from './events.ts'
import type { Faults } from './faults/faults.ts'
import { MailUnavailable } from './faults/outages.ts'
import type { IdSource } from './ids.ts'
import type { Store } from './store.ts'

export interface Mail {
  readonly id: string
  /** The slug of the service that sent it. */
  readonly service: string
  readonly to: string
  readonly from: string
  readonly subject: string
  /** Of the message (RFC 5322), by their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
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
  /** Only what came after the mail of this id; whatever is there if that one is gone. */
  readonly after?: string
}

export interface WaitOptions {
  /** How long to wait, in milliseconds of real time. Default: 5 000. */
  readonly timeoutMs?: number
  /** Ends the wait early, as if its time were over. */
  readonly signal?: AbortSignal
}

export interface Mailbox {
  /** @throws MailUnavailable while the service's mail is down. */
  send(mail: OutgoingMail): Promise<Mail>
  /** The mails that fit, newest first. */
  list(filter?: MailFilter): Promise<readonly Mail[]>
  /** The newest mail to an address; `undefined` if there is none. */
  latest(to: string): Promise<Mail | undefined>
  /**
   * The newest mail that fits; where there is none, the next one that comes. To wait for another than the newest, name
   * that one as `after`.
   * Rejects with a RangeError where the time is no number of 0 or more.
   * @returns `undefined` if the time is over before a mail has come.
   */
  wait(filter?: MailFilter, options?: WaitOptions): Promise<Mail | undefined>
  /** The mail of this id; `undefined` if there is none. */
  get(id: string): Promise<Mail | undefined>
  /** Tells whether there was such a mail. What its link does, it goes on doing. */
  remove(id: string): Promise<boolean>
  /** Removes all mails. */
  clear(): Promise<void>
}

/** The oldest mails go when there are more, so that a mock that runs for weeks does not grow. */
export const keptMails = 1_000

const collection = 'world/mails'

/** How often a wait looks into the store, into which another process may put mails. */
const lookAgainMs = 500

interface MailboxParts {
  readonly store: Store
  readonly clock: Clock
  readonly ids: IdSource
  readonly faults: Faults
  readonly events: Events
}

export function createMailbox({ store, clock, ids, faults, events }: MailboxParts): Mailbox {
  const list = async ({ service, to, after }: MailFilter = {}) => {
    const mails = (await store.list<Mail>(collection)).map(({ value }) => value)
    const newer = after === undefined ? mails : mails.slice(mails.findIndex(({ id }) => id === after) + 1)
    return newer
      .reverse()
      .filter(
        (mail) =>
          (service === undefined || mail.service === service) &&
          (to === undefined || mail.to.toLowerCase() === to.toLowerCase()),
      )
  }

  return {
    async send({ paragraphs, link, ...envelope }) {
      if (faults.of(envelope.service).mail === 'down') throw new MailUnavailable(envelope.service)
      const id = ids.uuid()
      const sentAt = new Date(clock.now())
      const mail: Mail = {
        id,
        ...envelope,
        headers: headersOf(id, envelope, sentAt),
        text: [...paragraphs, link.url].join('\n\n'),
        html: renderHtml(envelope.subject, paragraphs, link),
        links: [link.url],
        sentAt: sentAt.toISOString(),
      }
      await store.insert(collection, id, mail, {})
      const kept = await store.list<Mail>(collection)
      for (const old of kept.slice(0, -keptMails)) await store.remove(collection, old.id)
      const { service, to, subject } = mail
      events.emit({ type: 'mail', id, service, to, subject })
      return mail
    },
    list,
    latest: async (to) => (await list({ to }))[0],
    async wait(filter, { timeoutMs = 5_000, signal } = {}) {
      if (!(timeoutMs >= 0)) throw new RangeError('One waits for a mail for 0 milliseconds or more.')
      const ends = performance.now() + timeoutMs
      for (;;) {
        const next = nextMail(events, signal)
        const [mail] = await list(filter)
        const leftMs = ends - performance.now()
        if (mail !== undefined || leftMs <= 0 || signal?.aborted === true) {
          next.cancel()
          return mail
        }
        await next.within(Math.min(leftMs, lookAgainMs))
      }
    },
    get: async (id) => (await store.get<Mail>(collection, id))?.value,
    async remove(id) {
      const removed = await store.remove(collection, id)
      if (removed) events.emit({ type: 'state', change: 'mail' })
      return removed
    },
    async clear() {
      for (const { id } of await store.list<Mail>(collection)) await store.remove(collection, id)
      events.emit({ type: 'state', change: 'mail' })
    },
  }
}

/** Listens for the next mail from now on, so that none slips through between a look and a wait. */
function nextMail(events: Events, signal: AbortSignal | undefined) {
  let wake: () => void = () => undefined
  const woken = new Promise<void>((resolve) => {
    wake = resolve
  })
  const unsubscribe = events.subscribe(({ type }) => {
    if (type === 'mail') wake()
  })
  signal?.addEventListener('abort', wake)
  const cancel = () => {
    unsubscribe()
    signal?.removeEventListener('abort', wake)
  }
  return {
    cancel,
    async within(ms: number) {
      const timer = setTimeout(wake, ms)
      await woken
      clearTimeout(timer)
      cancel()
    },
  }
}

function headersOf(id: string, { from, to, subject }: Pick<OutgoingMail, 'from' | 'to' | 'subject'>, sentAt: Date) {
  return {
    date: sentAt.toUTCString(),
    from,
    to,
    subject,
    'message-id': `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
    'mime-version': '1.0',
    'content-type': 'multipart/alternative',
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
