/** What the server tells only once: the password of a new account, and the tokens of a sign-in. */
import type { Slug } from '../api/types.ts'
import { Copyable } from '../parts/copy.tsx'
import { toldOf } from './users.ts'

interface ToldOnceProps {
  readonly slug: Slug
  readonly id: string
  readonly title: string
}

export function ToldOnce({ slug, id, title }: ToldOnceProps) {
  const { password, tokens } = toldOf(slug, id)
  return (
    <>
      {typeof password === 'string' && (
        <section class="callout good" aria-label="The new password">
          <p>{title} signs in with this password. It is not shown again.</p>
          <dl>
            <Copyable label="Password" value={password} />
          </dl>
        </section>
      )}
      {tokens !== undefined && (
        <section class="callout good" aria-label="The new tokens">
          <p>{title} is signed in with these tokens. They are not shown again.</p>
          <dl>
            <Copyable label="Access token" value={tokens.accessToken} />
            {tokens.refreshToken !== null && <Copyable label="Refresh token" value={tokens.refreshToken} />}
          </dl>
        </section>
      )}
    </>
  )
}
