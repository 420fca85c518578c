/** Code of the reader's own, beside the services that it calls. Its editor is large, and comes when somebody asks for it. */
import { signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { asProblem, type Problem } from '../../../mocks/console/api/problem.ts'
import { Loading, ProblemNote } from '../../../mocks/console/parts/notes.tsx'
import type { PageParts } from '../app.tsx'
import type { Sandbox } from '../page/sandbox.ts'
import type { SnippetHost } from '../snippet/host.ts'
import type { SnippetPane } from '../snippet/pane.tsx'
import { baseOf } from '../world/place.ts'

export const importPane = () => import('../snippet/pane.tsx')

const pane = signal<{ readonly Pane: typeof SnippetPane } | undefined>(undefined)
const problem = signal<Problem | undefined>(undefined)

async function load(): Promise<void> {
  try {
    pane.value = { Pane: (await importPane()).SnippetPane }
    problem.value = undefined
  } catch (error) {
    problem.value = asProblem(error)
  }
}

export function Snippet({ sandbox }: PageParts) {
  const { desk } = sandbox
  const { slug } = desk.operation.value
  const host = useMemo(() => hostFor(sandbox), [sandbox])
  useEffect(() => void load(), [])
  if (pane.value === undefined) {
    return problem.value === undefined ? <Loading /> : <ProblemNote problem={problem.value} retry={load} />
  }
  const { Pane } = pane.value
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

function hostFor({ exchanges, tell }: Sandbox): SnippetHost {
  return {
    baseUrl: baseOf,
    fetch: (request) => exchanges.fetch('the snippet', request),
    onSession: (slug, event) => tell(slug, event, true),
  }
}
