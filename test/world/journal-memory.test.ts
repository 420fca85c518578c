import { describe, expect, it } from 'vitest'
import { bytes, call, setUp, typed } from './journal-calls.ts'

describe('the memory of the journal', () => {
  it('keeps the newest calls', async () => {
    const { journal } = setUp({ maxCalls: 2 })
    for (let count = 0; count < 5; count++) journal.record(call())
    expect((await journal.list()).map(({ id }) => id)).toEqual([5, 4])
  })

  it('keeps 1 000 calls', async () => {
    const { journal } = setUp()
    for (let count = 0; count < 1_001; count++) journal.record(call())
    expect(await journal.count()).toBe(1_000)
    expect(await journal.get(1)).toBeUndefined()
  })

  it('keeps the beginning of a large body, and tells how large it was', async () => {
    const { journal } = setUp({ maxBodyBytes: 5 })
    journal.record(call({ request: typed('text/plain', 'abcdefgh'), reply: typed('text/plain', 'aäääb') }))
    expect(await journal.get(1, { secrets: 'shown' })).toMatchObject({
      request: { body: { size: 8, text: 'abcde', truncated: true } },
      reply: { body: { size: 8, text: 'aää', truncated: true } },
    })
    journal.record(call({ request: typed('text/plain', bytes('abcdä')), reply: typed('text/plain', 'abcde') }))
    expect(await journal.get(2, { secrets: 'shown' })).toMatchObject({
      request: { body: { size: 6, text: 'abcd', truncated: true } },
      reply: { body: { size: 5, text: 'abcde', truncated: false } },
    })
  })

  it('keeps 64 KiB of a body', async () => {
    const { journal } = setUp()
    journal.record(
      call({ request: typed('text/plain', 'x'.repeat(65_536)), reply: typed('text/plain', 'x'.repeat(65_537)) }),
    )
    const shown = await journal.get(1, { secrets: 'shown' })
    expect(shown?.request.body).toMatchObject({ size: 65_536, truncated: false })
    expect(shown?.reply?.body).toMatchObject({ size: 65_537, truncated: true })
    expect(shown?.reply?.body?.text).toHaveLength(65_536)
  })

  it('lets the oldest calls go where all bodies together are too large', async () => {
    const { journal } = setUp({ maxTotalBytes: 20 })
    for (let count = 0; count < 3; count++) {
      journal.record(call({ request: typed('text/plain', '12345'), reply: typed('text/plain', '1ä34') }))
    }
    expect((await journal.list()).map(({ id }) => id)).toEqual([3, 2])
    journal.clear()
    for (let count = 0; count < 2; count++) journal.record(call({ request: typed('text/plain', '1234567890') }))
    expect(await journal.count()).toBe(2)
  })

  it('counts the bytes of the beginnings alone', async () => {
    const { journal } = setUp({ maxBodyBytes: 4, maxTotalBytes: 8 })
    for (let count = 0; count < 2; count++) journal.record(call({ request: typed('text/plain', 'x'.repeat(100)) }))
    expect(await journal.count()).toBe(2)
  })

  it('does not mind what becomes of the bytes that it was given', async () => {
    const { journal } = setUp()
    const buffer = bytes('-Ada-')
    journal.record(call({ request: typed('text/plain', buffer.subarray(1, 4)) }))
    buffer.fill(0)
    expect((await journal.get(1, { secrets: 'shown' }))?.request.body?.text).toBe('Ada')
  })
})
