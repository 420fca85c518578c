/** Faults and the journal beside overrides, which answer in the place of the service. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMocks, type HandlersOptions } from '../../mocks/index.ts'
import { form } from '../../mocks/scenarios/test-services.ts'
import type { NotesContract } from '../../mocks/services/notes/context.ts'
import { intercept } from './intercepted.ts'

const baseUrl = 'https://notes.example.com'

function setUp(notesLogin: NonNullable<NonNullable<HandlersOptions<NotesContract>['overrides']>['notesLogin']>) {
  const mocks = createMocks()
  intercept(...mocks.notes.handlers({ baseUrl, overrides: { notesLogin } }))
  return mocks
}

const logIn = () => fetch(`${baseUrl}/auth/login`, form({ username: 'ada', password: 'analytical-engine' }))

describe('a call that an override answers', () => {
  it('is in the journal, with what it said', async () => {
    const { journal } = setUp(async ({ request }) => new Response(await request.text(), { status: 418 }))
    expect((await logIn()).status).toBe(418)
    const [call] = await journal.list({}, { secrets: 'shown' })
    expect(call).toMatchObject({ operation: 'notesLogin', status: 418 })
    expect(call?.request.body?.text).toBe('username=ada&password=analytical-engine')
    expect(call?.reply?.body?.text).toBe('username=ada&password=analytical-engine')
  })

  it('is in the journal without a reply where the override fails, or answers with an error', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    onTestFinished(() => told.mockRestore())
    const answers = [
      () => Response.error(),
      () => {
        throw new Error('the override failed')
      },
    ]
    const { journal } = setUp(() => answers.shift()?.())
    await expect(logIn()).rejects.toThrow(TypeError)
    expect((await logIn()).status).toBe(500)
    expect((await journal.list()).map(({ status, reply }) => [status, reply])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('is hit by faults, which look at the reply of the override', async () => {
    const { faults } = setUp(({ reply }) => reply('email_unverified'))
    faults.add({ match: { status: 406 }, effect: { type: 'reply', status: 503 }, times: 1 })
    expect((await logIn()).status).toBe(503)
    expect((await logIn()).status).toBe(406)
    faults.add({ effect: { type: 'drop', at: 'reply' } })
    await expect(logIn()).rejects.toThrow(TypeError)
  })

  it('may be answered with a stream that never ends', async () => {
    const { journal } = setUp(
      () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([104, 105])) })),
    )
    const reader = ((await logIn()).body as ReadableStream<Uint8Array>).getReader()
    expect((await reader.read()).value).toEqual(new Uint8Array([104, 105]))
    await reader.cancel()
    expect((await journal.list())[0]).toMatchObject({ status: 200, reply: { body: { size: 2 } } })
  })
})
