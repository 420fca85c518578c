import { describe, expect, it } from 'vitest'
import { keptMails, type OutgoingMail } from '../../mocks/world/mailbox.ts'
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

function setUp() {
  const world = createWorld({ now: () => startMs })
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
