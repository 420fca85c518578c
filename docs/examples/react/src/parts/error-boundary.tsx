/** What is left to show where this app itself has failed. React has no hook for it. */
import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <main className="page" role="alert">
        <h1>Something is broken here</h1>
        <p>It is our mistake. Please load the page again.</p>
        <button type="button" onClick={() => location.reload()}>
          Load the page again
        </button>
      </main>
    )
  }
}
