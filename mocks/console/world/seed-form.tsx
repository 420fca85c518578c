/** A seed to begin with, from a file or written here. What is wrong with it is shown where it stands. */
import { signal, useSignal } from '@preact/signals'
import type { Problem } from '../api/problem.ts'
import { FileButton } from '../parts/file-button.tsx'
import { ProblemNote } from '../parts/notes.tsx'
import { attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { sow } from './world-state.ts'

const example = `users:
  notes:
    - { username: ada, email: ada@example.com, password: analytical-engine }
`

/** It stays while other panels are looked at. */
const seed = signal('')

/** Lines shown around the one that is wrong. */
const around = 2

export function SeedForm() {
  const problem = useSignal<Problem | undefined>(undefined)
  const begin = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(() => sow(seed.value))
    if (problem.value === undefined) toast('Everything is as the seed has it.')
  }
  const read = async (file: File) => {
    seed.value = await file.text()
    problem.value = undefined
  }
  return (
    <form class="card" aria-label="Seed" onSubmit={begin}>
      <h2>Seed</h2>
      <p class="about">Accounts and settings to begin with, in YAML or JSON. It replaces everything in this world.</p>
      <textarea
        class="mono"
        aria-label="The seed, in YAML or JSON"
        rows={8}
        required
        spellcheck={false}
        placeholder={example}
        value={seed.value}
        onInput={(event) => {
          seed.value = event.currentTarget.value
        }}
      />
      <ProblemNote problem={problem.value} />
      {problem.value?.line !== undefined && <Lines line={problem.value.line} />}
      <div class="row spread">
        <FileButton label="Load a file" accept=".yaml,.yml,.json" onFile={read} />
        <button type="submit" class="button primary">
          Begin with this seed
        </button>
      </div>
    </form>
  )
}

function Lines({ line }: { readonly line: number }) {
  const first = Math.max(1, line - around)
  const lines = seed.value.split('\n').slice(first - 1, line + around)
  return (
    <ol class="code lines" start={first} aria-label={`The seed around line ${line}`}>
      {lines.map((text, index) => (
        <li key={`${first + index}`} class={first + index === line ? 'wrong' : ''}>
          {text}
        </li>
      ))}
    </ol>
  )
}
