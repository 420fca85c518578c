/** The state as a file: to keep, to hand on, to attach to a bug report. */
import { useSignal } from '@preact/signals'
import { Problem } from '../api/problem.ts'
import type { State } from '../api/types.ts'
import { download } from '../parts/download.ts'
import { FileButton } from '../parts/file-button.tsx'
import { ProblemNote } from '../parts/notes.tsx'
import { act, attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { exportState, importState } from './world-state.ts'

const fileName = 'latchkey-state.json'

export function Files() {
  const problem = useSignal<Problem | undefined>(undefined)
  const bring = async (file: File) => {
    problem.value = await attempt(async () => importState(stateOf(await file.text(), file.name)))
    if (problem.value === undefined) toast(`Everything is as in ${file.name}.`)
  }
  const save = () => act(async () => download(fileName, await exportState()), `Saved ${fileName}.`)
  return (
    <section class="card" aria-label="Export and import">
      <h2>Export and import</h2>
      <p class="about">The file holds tokens and hashes of passwords, and Thunder's passwords as they are.</p>
      <div class="row">
        <button type="button" class="button" onClick={save}>
          Export
        </button>
        <FileButton label="Import a state" accept=".json,application/json" onFile={bring} />
      </div>
      <ProblemNote problem={problem.value} />
    </section>
  )
}

/** The server looks at what is in it. */
function stateOf(text: string, name: string): State {
  try {
    return JSON.parse(text) as State
  } catch {
    throw new Problem(`${name} is no JSON.`)
  }
}
