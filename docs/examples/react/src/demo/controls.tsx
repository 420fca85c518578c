/** Plays the service beside the app: lets time pass, and shows each call as it is answered. */
import type { createMocks } from 'latchkey-mocks'
import { useEffect, useState } from 'react'

type Mocks = ReturnType<typeof createMocks>

interface Call {
  readonly id: number
  readonly text: string
}

const kept = 8

export function Controls({ mocks }: { readonly mocks: Mocks }) {
  const [calls, setCalls] = useState<readonly Call[]>([])
  useEffect(
    () =>
      mocks.events.subscribe((event) => {
        if (event.type !== 'call') return
        const { id, method, path, status } = event.call
        const text = `${method} ${path.replace(/^.*\/fluency-box/, '')} → ${status ?? 'no answer'}`
        setCalls((earlier) => [{ id, text }, ...earlier].slice(0, kept))
      }),
    [mocks],
  )
  return (
    <aside className="demo" aria-labelledby="demo-heading">
      <h2 id="demo-heading">Play the service</h2>
      <p>
        Mocks in this page answer the app. Ada has an account: <b>ada@example.com</b>, <b>analytical-engine</b>. An
        access token lives for a minute, and a refresh token for a day.
      </p>
      <p className="buttons">
        <button type="button" onClick={() => mocks.clock.advance({ minutes: 2 })}>
          Let two minutes pass
        </button>
        <button type="button" onClick={() => mocks.clock.advance({ days: 2 })}>
          Let two days pass
        </button>
        <button type="button" onClick={() => mocks.state.preset('demo')}>
          Begin anew
        </button>
      </p>
      <h3>What the app called</h3>
      {calls.length === 0 && <p>Nothing yet.</p>}
      <ol className="calls">
        {calls.map(({ id, text }) => (
          <li key={id}>
            <code>{text}</code>
          </li>
        ))}
      </ol>
    </aside>
  )
}
