import { describe, expect, it } from 'vitest'
import { keptMails, type OutgoingMail } from '../../mocks/world/mailbox.ts'
import { createMemoryStore } from '../../mocks/world/memory-store.ts'
import type { Store } from '../../mocks/world/store.ts'
import { createWorld } from '../../mocks/world/world.ts'

const startMs = Date.UTC(2030, 0, 1)

function mail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    service: 'notes',
    to: 'ada@example.com',
    from: 'notes@example.com',
    subject: 'Hello',
    paragraphs: ['Hello Ada,', 'open this link:'],
    link: { url: 'https://example.com/?a=1&b=2', label: 'Open' },
    ...changes,
  }
}

function setUp(store?: Store) {
  const world = createWorld({ now: () => startMs, ...(store !== undefined && { store }) })
  const subjects = async (...args: Parameters<typeof world.mailbox.list>) =>
    (await world.mailbox.list(...args)).map(({ subject }) => subject)
  return { ...world, subjects }
}

describe('the mailbox', () => {
  it('shows a mail with its link, its text and the time of the world', async () => {
    const { clock, mailbox } = setUp()
    clock.advance({ days: 1 })
    const sent = await mailbox.send(mail())
    expect(sent).toMatchObject({
      service: 'notes',
      to: 'ada@example.com',
      from: 'notes@example.com',
      subject: 'Hello',
      text: 'Hello Ada,\n\nopen this link:\n\nhttps://example.com/?a=1&b=2',
      links: ['https://example.com/?a=1&b=2'],
      sentAt: '2030-01-02T00:00:00.000Z',
    })
    expect(await mailbox.list()).toEqual([sent])
    expect(await mailbox.latest('ada@example.com')).toEqual(sent)
  })

  it('lists the newest mail first, even of one moment', async () => {
    const { mailbox, subjects } = setUp()
    for (const subject of ['first', 'second', 'third']) await mailbox.send(mail({ subject }))
    expect(await subjects()).toEqual(['third', 'second', 'first'])
    expect(await mailbox.latest('ada@example.com')).toMatchObject({ subject: 'third' })
  })

  it('filters by service and by recipient, in any case', async () => {
    const { mailbox, subjects } = setUp()
    await mailbox.send(mail({ subject: 'notes to Ada' }))
    await mailbox.send(mail({ subject: 'nwapp to Ada', service: 'nwapp', to: 'Ada@Example.com' }))
    await mailbox.send(mail({ subject: 'notes to Charles', to: 'charles@example.com' }))
    expect(await subjects({ service: 'notes' })).toEqual(['notes to Charles', 'notes to Ada'])
    expect(await subjects({ to: 'ADA@example.com' })).toEqual(['nwapp to Ada', 'notes to Ada'])
    expect(await subjects({ service: 'nwapp', to: 'ada@example.com' })).toEqual(['nwapp to Ada'])
    expect(await mailbox.latest('nobody@example.com')).toBeUndefined()
  })

  it(`keeps the newest ${keptMails} mails`, async () => {
    const { mailbox, subjects } = setUp()
    for (let number = 1; number <= keptMails + 3; number += 1) await mailbox.send(mail({ subject: String(number) }))
    const kept = await subjects()
    expect(kept).toHaveLength(keptMails)
    expect(kept[0]).toBe(String(keptMails + 3))
    expect(kept.at(-1)).toBe('4')
  })

  it('lists what came after a mail, and whatever is there if that one is gone', async () => {
    const { mailbox, subjects } = setUp()
    const first = await mailbox.send(mail({ subject: 'first' }))
    await mailbox.send(mail({ subject: 'second' }))
    const third = await mailbox.send(mail({ subject: 'third' }))
    expect(await subjects({ after: first.id })).toEqual(['third', 'second'])
    expect(await subjects({ after: third.id })).toEqual([])
    expect(await mailbox.remove(first.id)).toBe(true)
    expect(await subjects({ after: first.id })).toEqual(['third', 'second'])
  })

  it('gives a mail by its id until it is removed, and tells of it', async () => {
    const { mailbox, events } = setUp()
    const told: unknown[] = []
    events.subscribe((event) => told.push(event))
    const { id } = await mailbox.send(mail())
    expect(await mailbox.get(id)).toMatchObject({ subject: 'Hello' })
    expect(await mailbox.remove(id)).toBe(true)
    expect(await mailbox.remove(id)).toBe(false)
    expect(await mailbox.get(id)).toBeUndefined()
    await mailbox.send(mail())
    await mailbox.clear()
    expect(await mailbox.list()).toEqual([])
    const sent = { type: 'mail', service: 'notes', to: 'ada@example.com', subject: 'Hello' }
    const changed = { type: 'state', change: 'mail' }
    expect(told).toEqual([{ ...sent, id }, changed, { ...sent, id: expect.any(String) }, changed])
  })

  it('names the headers of the message', async () => {
    const { mailbox } = setUp()
    const { id, headers } = await mailbox.send(mail())
    expect(headers).toEqual({
      date: 'Tue, 01 Jan 2030 00:00:00 GMT',
      from: 'notes@example.com',
      to: 'ada@example.com',
      subject: 'Hello',
      'message-id': `<${id}@example.com>`,
      'mime-version': '1.0',
      'content-type': 'multipart/alternative',
    })
  })

  describe('waiting for a mail', () => {
    it('ends at once where one is there', async () => {
      const { mailbox } = setUp()
      await mailbox.send(mail({ subject: 'first' }))
      await mailbox.send(mail({ subject: 'second' }))
      expect(await mailbox.wait({ to: 'ada@example.com' }, { timeoutMs: 0 })).toMatchObject({ subject: 'second' })
    })

    it('ends with the next one that fits', async () => {
      const { mailbox } = setUp()
      const old = await mailbox.send(mail({ subject: 'old' }))
      const waiting = mailbox.wait({ service: 'notes', after: old.id }, { timeoutMs: 60_000 })
      await mailbox.send(mail({ service: 'nwapp', subject: 'of another service' }))
      await mailbox.send(mail({ subject: 'new' }))
      expect(await waiting).toMatchObject({ subject: 'new' })
    })

    it('sees a mail that another process put into the store', async () => {
      const store = createMemoryStore()
      const [here, elsewhere] = [setUp(store), setUp(store)]
      const waiting = here.mailbox.wait({}, { timeoutMs: 60_000 })
      await elsewhere.mailbox.send(mail({ subject: 'from afar' }))
      expect(await waiting).toMatchObject({ subject: 'from afar' })
    })

    it('ends without one when its time is over, or when it is called off', async () => {
      const { mailbox } = setUp()
      expect(await mailbox.wait({}, { timeoutMs: 20 })).toBeUndefined()
      const controller = new AbortController()
      const waiting = mailbox.wait({}, { timeoutMs: 60_000, signal: controller.signal })
      controller.abort()
      expect(await waiting).toBeUndefined()
      expect(await mailbox.wait({}, { timeoutMs: 60_000, signal: controller.signal })).toBeUndefined()
    })

    it('refuses a time that is none', async () => {
      const { mailbox } = setUp()
      for (const timeoutMs of [Number.NaN, -1]) {
        await expect(mailbox.wait({}, { timeoutMs })).rejects.toThrow(
          'One waits for a mail for 0 milliseconds or more.',
        )
      }
    })

    it('lets any number wait for the same mail', async () => {
      const { mailbox } = setUp()
      const waiting = Array.from({ length: 100 }, () => mailbox.wait({}, { timeoutMs: 60_000 }))
      const { id } = await mailbox.send(mail())
      expect((await Promise.all(waiting)).map((found) => found?.id)).toEqual(Array.from({ length: 100 }, () => id))
    })
  })

  it('escapes what callers put into the HTML', async () => {
    const { mailbox } = setUp()
    const { html, text, links } = await mailbox.send(
      mail({
        subject: '</title><script>1</script>',
        paragraphs: ['<img src=x onerror="alert(1)"> & \'Ada\''],
        link: { url: 'https://example.com/?a="><b>&c=\'', label: '<b>Open</b>' },
      }),
    )
    expect(html).not.toMatch(/<script|<img|<b>/)
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;Ada&#39;')
    expect(html).toContain('href="https://example.com/?a=&quot;&gt;&lt;b&gt;&amp;c=&#39;"')
    expect(text).toContain('<img src=x onerror="alert(1)">')
    expect(links).toEqual(['https://example.com/?a="><b>&c=\''])
  })

  it('refuses mails while the mail of their service is down, and those alone', async () => {
    const { faults, mailbox, subjects } = setUp()
    faults.set('notes', { mail: 'down' })
    await expect(mailbox.send(mail())).rejects.toMatchObject({ name: 'MailUnavailable' })
    await mailbox.send(mail({ service: 'nwapp', subject: 'gets through' }))
    faults.clear()
    await mailbox.send(mail({ subject: 'mended' }))
    expect(await subjects()).toEqual(['mended', 'gets through'])
  })
})
