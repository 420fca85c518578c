/** Access tokens that expire: by going past their life, or at once by hand. */
import { expireAllAccessTokens } from '../accounts/users.ts'
import { services } from '../api/services.ts'
import type { Slug } from '../api/types.ts'
import { lengthOf } from '../parts/times.ts'
import { act } from '../state/act.ts'
import { advance } from './clock.ts'
import { accessTokenSeconds } from './settings.ts'

export function Expiry() {
  return (
    <section class="card" aria-label="Access tokens">
      <h2>Access tokens</h2>
      <p class="about">
        Going past the life of a service's tokens moves the clock of all services. Expiring by hand moves no clock, and
        leaves refresh tokens good.
      </p>
      <table class="rows plain">
        <caption class="unseen">Access tokens by service</caption>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Life</th>
            <th scope="col">Expire</th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ slug, name, hasTokens }) => (
            <tr key={slug}>
              <th scope="row">{name}</th>
              {hasTokens ? (
                <TokenCells slug={slug} name={name} />
              ) : (
                <td colSpan={2} class="about">
                  No tokens: each call carries the password.
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TokenCells({ slug, name }: { readonly slug: Slug; readonly name: string }) {
  const seconds = accessTokenSeconds(slug)
  return (
    <>
      <td>{seconds === undefined ? '…' : lengthOf(seconds)}</td>
      <td>
        <div class="row">
          {seconds !== undefined && (
            <button
              type="button"
              class="button small"
              aria-label={`Advance past it: access tokens of ${name}`}
              onClick={() => act(() => advance({ seconds }), `It is ${lengthOf(seconds)} later.`)}
            >
              Advance past it
            </button>
          )}
          <button
            type="button"
            class="button small"
            aria-label={`Expire everybody's access tokens at ${name}`}
            onClick={() => act(() => expireAllAccessTokens(slug), `All access tokens of ${name} have expired.`)}
          >
            Expire everybody's
          </button>
        </div>
      </td>
    </>
  )
}
