/** Hands every mail of a world to a real mail server as well. The services never wait for it, nor fail with it. */
import { createTransport } from 'nodemailer'
import type { World } from '../world/world.ts'

export interface SmtpDelivery {
  /** From now on every mail that the world's services send is delivered, too. */
  deliverFrom(world: World): void
  /** Waits for mails on their way, though not for long, and hangs up. */
  close(): Promise<void>
}

/** A mail server that accepts a call and says nothing must not hold on to anything. */
const timeoutMs = 10_000
/** How long mails on their way may hold up the end of the server. */
const closeTimeoutMs = 2_000
/** Mails beyond that wait for one of these. */
const maxConnections = 2

/** Some services take any text for an address, and nodemailer any text for a list of them, with headers in between. */
const onePlainAddress = /^[^\s,;:<>()[\]"\\]+$/

/**
 * @param url of the mail server, such as `smtp://127.0.0.1:1025`; with a name and a password if it asks for them.
 * @param failed is told of each mail that could not be delivered, without its contents.
 */
export function createSmtpDelivery(url: string, failed: (line: string) => void): SmtpDelivery {
  const limits = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs }
  const transport = createTransport({ url, pool: true, maxConnections, ...limits })
  const underway = new Set<Promise<void>>()

  const deliver = async (world: World, id: string) => {
    const mail = await world.mailbox.get(id)
    if (mail === undefined) return
    const { from, to, subject, text, html, headers, sentAt } = mail
    if (!onePlainAddress.test(to)) throw Object.assign(new Error('This is no address.'), { code: 'EADDRESS' })
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      messageId: headers['message-id'],
      date: new Date(sentAt),
    })
  }

  return {
    deliverFrom(world) {
      world.events.subscribe((event) => {
        if (event.type !== 'mail') return
        const delivery = deliver(world, event.id)
          .catch((error: NodeJS.ErrnoException) => {
            // The server's own answer may quote the mail, so only the kind of failure is told.
            failed(`A mail of ${event.service} could not be delivered (${error.code ?? error.name}).`)
          })
          .finally(() => underway.delete(delivery))
        underway.add(delivery)
      })
    },
    async close() {
      const impatience = new Promise((resolve) => setTimeout(resolve, closeTimeoutMs).unref())
      await Promise.race([Promise.all(underway), impatience])
      transport.close()
    },
  }
}
