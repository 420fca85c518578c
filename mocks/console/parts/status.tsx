/** A status in its colour, and always in words or figures too. */

/** @param status `null` where no answer was sent. */
export function Status({ status }: { readonly status: number | null }) {
  if (status === null) {
    return (
      <span class="status none" title="No answer was sent.">
        none
      </span>
    )
  }
  return <span class={`status s${Math.floor(status / 100)}`}>{status}</span>
}

export function Tag({
  kind,
  children,
}: {
  readonly kind: 'good' | 'warn' | 'bad' | 'plain'
  readonly children: string
}) {
  return <span class={`tag ${kind}`}>{children}</span>
}
