/** What the reader has to know before going on: what took the place of the own state, a link to agree to, what is missing. */
import type { PageParts } from '../app.tsx'

export function Notices({ sandbox, keeping, going: { offer, problem } }: PageParts) {
  const [newest, ...older] = keeping.waysBack.value
  return (
    <div class="notices">
      <div role="alert">
        {problem.value !== undefined && (
          <div class="callout bad">
            <p>{problem.value}</p>
            <div class="row">
              <button
                type="button"
                class="button small"
                onClick={() => {
                  problem.value = undefined
                }}
              >
                Close
              </button>
            </div>
          </div>
        )}
      </div>
      {sandbox.withoutWorker !== undefined && (
        <p class="callout warn">
          There is no service worker: {sandbox.withoutWorker}. The services answer in the page itself, so that nothing
          shows in the browser’s network panel.
        </p>
      )}
      {!keeping.hasRoom.value && (
        <p class="callout warn">The browser has no room to keep this state: a reload will begin anew.</p>
      )}
      {offer.value !== undefined && (
        <section class="callout" aria-label="A link with a state">
          <p>
            This link brings a state of its own: accounts, sessions, mails, the clock and what was typed. Nothing of it
            runs by itself. Yours stays within reach.
          </p>
          <div class="row">
            <button type="button" class="button primary" onClick={offer.value.open}>
              Open the link’s state
            </button>
            <button type="button" class="button" onClick={offer.value.decline}>
              Keep mine
            </button>
          </div>
        </section>
      )}
      {newest !== undefined && (
        <section class="callout" aria-label="The way back">
          <p role="status">This is {newest.words}.</p>
          <div class="row">
            <button type="button" class="button" onClick={() => keeping.goBack()}>
              Back to my state{older.length > 0 && ` (${older.length + 1} steps)`}
            </button>
            <button type="button" class="button" onClick={keeping.forgetWaysBack}>
              Go on with this one
            </button>
          </div>
        </section>
      )}
    </div>
  )
}
