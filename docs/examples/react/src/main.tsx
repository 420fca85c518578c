/** Starts the app: with the services that `VITE_ACCOUNTS_URL` names or, where it names none, with mocks of them. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAccounts } from './accounts.ts'
import { App } from './app.tsx'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import './styles.css'

const root = createRoot(element('app'))
const deployed: string | undefined = import.meta.env.VITE_ACCOUNTS_URL
const baseUrl = deployed ?? new URL('./accounts/fluency-box', document.baseURI).href

try {
  // Vite knows the variable when it builds: an app for deployed services holds nothing of the mocks.
  if (import.meta.env.VITE_ACCOUNTS_URL === undefined) {
    const { startDemo } = await import('./demo/demo.tsx')
    await startDemo(baseUrl, element('demo'))
  }
  root.render(
    <StrictMode>
      <ErrorBoundary>
        <App accounts={createAccounts(baseUrl)} />
      </ErrorBoundary>
    </StrictMode>,
  )
} catch {
  root.render(
    <main className="page" role="alert">
      {deployed === undefined ? (
        <>
          <h1>The mocks cannot start</h1>
          <p>
            They run in a service worker, which needs a page at https: or at localhost, in a window that is not private.
          </p>
        </>
      ) : (
        <>
          <h1>Your session cannot be kept</h1>
          <p>Please let this page store data in your browser, and load it again.</p>
        </>
      )}
    </main>,
  )
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}.`)
  return found
}
