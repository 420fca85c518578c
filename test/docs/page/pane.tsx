/** The pane as a page of the documentation has it, with what it keeps. */
import { render } from 'preact'
import { useState } from 'preact/hooks'
import type { Slug, SnippetHost } from '../../../docs/sandbox/snippet/host.ts'
import { SnippetPane } from '../../../docs/sandbox/snippet/pane.tsx'

function Page({ host }: { readonly host: SnippetHost }) {
  const [slug, setSlug] = useState<Slug>('thunder')
  const [sources, setSources] = useState<{ readonly [Name in Slug]?: string }>({})
  return (
    <>
      <label>
        Service
        <select value={slug} onChange={({ currentTarget }) => setSlug(currentTarget.value as Slug)}>
          <option>thunder</option>
          <option>notes</option>
        </select>
      </label>
      <SnippetPane
        slug={slug}
        source={sources[slug]}
        onSource={(source) => setSources((before) => ({ ...before, [slug]: source }))}
        host={host}
      />
    </>
  )
}

export function showPane(host: SnippetHost): void {
  const parent = document.getElementById('pane')
  if (parent) render(<Page host={host} />, parent)
}
