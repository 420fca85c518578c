/** Code of the reader's own, beside the services that it calls. Its editor is large, and comes when somebody asks for it. */
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { asProblem, type Problem } from '../../../mocks/console/api/problem.ts'
import { Loading, ProblemNote } from '../../../mocks/console/parts/notes.tsx'
import type { PageParts } from '../app.tsx'
import type { SnippetHost } from '../snippet/host.ts'
import type { SnippetPane } from '../snippet/pane.tsx'
import { baseOf } from '../world/place.ts'

export const loadSnippets = () => import('../snippet/pane.tsx')

export function Snippet({ sandbox }: PageParts) {
  const pane = useSignal<{ readonly SnippetPane: typeof SnippetPane } | undefined>(undefined)
  const problem = useSignal<Problem | undefined>(undefined)
  const { desk, exchanges, tell } = sandbox
  const { slug } = desk.operation.value
  const load = () =>
    loadSnippets().then(
      (loaded) => {
        pane.value = loaded
        problem.value = undefined
      },
      (error: unknown) => {
        problem.value = asProblem(error)
      },
    )
  useEffect(() => void load(), [])
  const host = useMemo<SnippetHost>(
    () => ({
      baseUrl: baseOf,
      fetch: (request) => exchanges.fetch('the snippet', request),
      onSession: (service, event) => tell(service, event, true),
    }),
    [],
  )
  if (pane.value === undefined) {
    return problem.value === undefined ? <Loading /> : <ProblemNote problem={problem.value} retry={load} />
  }
  const { SnippetPane: Pane } = pane.value
  return (
    <Pane
      slug={slug}
      source={desk.snippets.value[slug]}
      onSource={(source) => {
        desk.snippets.value = { ...desk.snippets.peek(), [slug]: source }
      }}
      host={host}
    />
  )
}
