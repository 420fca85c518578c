import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/sequencer.ts'

/** The behaviour of the services is tested in both forms: by MSW in process, and by the server behind Prism. */
const behaviour = ['test/mocks/**/*.test.ts']

/** What is about the browser itself runs in Chromium with its whole user interface; the other tests in the headless shell. */
const wholeBrowser = [
  'test/docs/served.test.ts',
  'test/browser/{console-live,console-token,cross-origin,insecure-page,service-worker}.test.ts',
]

/** What `npm test` leaves to `npm run test:all`: tests that take long and prove details, or what another test shows in the main. */
const onlyInAll = [
  'test/browser/building-page.test.ts',
  'test/browser/console-{access,clock,curl,faults,keys,stale,state,worlds}.test.ts',
  'test/build/*.test.ts',
  'test/contract/{diff,generated,render,score}.test.ts',
  'test/docs/{build-command,code-samples,dev,every-page,example-app,example-app-access,flows,links,reference,search}.test.ts',
  'test/docs/{sandbox-*,snippet-*}.test.ts',
  'test/package/{declarations,size}.test.ts',
  'test/readme/guides.test.ts',
  'test/server/{compile-cache,event-stream,guard,smtp,start,workflows}.test.ts',
  'test/session/tabs.test.ts',
]

/** What `test/run.ts` asks for. A file that is named by hand is always among them. */
const selection = process.env.LATCHKEY_TESTS ?? 'all'

/** A busy machine takes its time: a limit is there to end what hangs, never to measure. */
const common = {
  testTimeout: 60_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 20_000 } },
  // Names of tests are told whole: `test/proof/` looks for them.
  taskTitleValueFormatTruncate: 0,
  // Every file ends what it begins, so that the next one may take over its process and what is loaded there.
  isolate: false,
  // Many tests wait for another process: a browser, a server, a compiler.
  maxWorkers: 3,
}

const once = {
  name: 'once',
  include: selection === 'rest' ? onlyInAll : ['test/**/*.test.ts'],
  exclude: [...behaviour, ...wholeBrowser, ...(selection === 'main' ? onlyInAll : [])],
}
const inMain = [
  { name: 'msw', include: behaviour, env: { LATCHKEY_FORM: 'msw' } },
  { name: 'server', include: behaviour, env: { LATCHKEY_FORM: 'server' } },
  { name: 'chromium', include: wholeBrowser, env: { LATCHKEY_BROWSER: 'whole' } },
]

export default defineConfig({
  test: {
    globalSetup: 'test/support/shared/setup.ts',
    sequence: { sequencer: LongestFirst },
    projects: [...(selection === 'rest' ? [] : inMain), once].map((project) => ({
      extends: false,
      test: { ...common, ...project },
    })),
  },
})
