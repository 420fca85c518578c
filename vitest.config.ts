import { defineConfig } from 'vitest/config'

/** The behaviour of the services is tested in both forms: by MSW in process, and by the server behind Prism. */
const behaviour = ['test/mocks/**/*.test.ts']

/** The documentation, built once, in a real browser. */
const site = ['test/docs/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'msw', include: behaviour, env: { LATCHKEY_LAB: 'msw' } } },
      { extends: true, test: { name: 'server', include: behaviour, env: { LATCHKEY_LAB: 'server' } } },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['test/**/*.test.ts'],
          exclude: [...behaviour, ...site],
          globalSetup: 'test/package/build.ts',
        },
      },
      { extends: true, test: { name: 'docs', include: site, globalSetup: 'test/docs/build.ts' } },
    ],
  },
})
