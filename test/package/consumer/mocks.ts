/** A user's tests with the installed mocks. */
import { createMocks } from 'latchkey-mocks'
import { startMockServer } from 'latchkey-mocks/server'
import { setupServer } from 'msw/node'

export const mocks = createMocks({ origin: 'https://accounts.example.com' })
export const server = setupServer(...mocks.handlers())
export const overridden = mocks.notes.handlers({ overrides: { notesLogin: ({ reply }) => reply('email_unverified') } })
export const running = () => startMockServer({ port: 0, checks: 'strict' })
