/** What stands around the app while it is developed and shown: mocks of the services, and a hand on them. */
import { createMocks } from 'latchkey-mocks'
import { setupWorker } from 'msw/browser'
import { createRoot } from 'react-dom/client'
import { Controls } from './controls.tsx'
import { keepState } from './keep-state.ts'

/**
 * @param baseUrl where Fluency Box is to be, on the origin of the page: without the worker, a call gets a 404 there and
 *   goes to nobody else.
 */
export async function startDemo(baseUrl: string, element: HTMLElement): Promise<void> {
  const mocks = createMocks()
  await keepState(mocks)
  const worker = setupWorker(...mocks.fluencyBox.handlers({ baseUrl }))
  await worker.start({ serviceWorker: { url: './mockServiceWorker.js' }, onUnhandledFrame: 'bypass', quiet: true })
  createRoot(element).render(<Controls mocks={mocks} />)
}
