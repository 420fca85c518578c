import { defineConfig } from 'vitest/config'

/** The behaviour of the services is tested in both forms: by MSW in process, and by the server behind Prism. */
const behaviour = ['test/mocks/**/*.test.ts']

/** A busy machine takes its time: a limit is there to end what hangs, never to measure. */
const limits = {
  testTimeout: 60_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 20_000 } },
}

export default defineConfig({
  test: {
    globalSetup: 'test/support/shared/setup.ts',
    projects: [
      { extends: false, test: { ...limits, name: 'msw', include: behaviour, env: { LATCHKEY_FORM: 'msw' } } },
      { extends: false, test: { ...limits, name: 'server', include: behaviour, env: { LATCHKEY_FORM: 'server' } } },
      { extends: false, test: { ...limits, name: 'rest', include: ['test/**/*.test.ts'], exclude: behaviour } },
    ],
  },
})
