/** States to come back to. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../api/problem.ts'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { dateAndTime } from '../parts/times.ts'
import { act, attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { deleteSnapshot, restoreSnapshot, snapshots, takeSnapshot } from './world-state.ts'

export function Snapshots() {
  const read = snapshots.data.value
  const problem = snapshots.problem.value
  return (
    <section class="card" aria-label="Snapshots">
      <h2>Snapshots</h2>
      <TakeForm />
      <ProblemNote problem={problem} retry={snapshots.reload} />
      {read === undefined ? (
        problem === undefined && <Loading />
      ) : read.length === 0 ? (
        <p class="about">None yet. Take one before you break something, and come back to it.</p>
      ) : (
        <ul class="stack">
          {read.map(({ name, takenAt }) => (
            <li key={name} class="snapshot">
              <div>
                <p>{name}</p>
                <p class="about">{dateAndTime(takenAt)}</p>
              </div>
              <div class="row">
                <button
                  type="button"
                  class="button small"
                  aria-label={`Restore ${name}`}
                  onClick={() => act(() => restoreSnapshot(name), `Everything is as in ${name}.`)}
                >
                  Restore
                </button>
                <button
                  type="button"
                  class="button small"
                  aria-label={`Delete ${name}`}
                  onClick={() => act(() => deleteSnapshot(name), `${name} is gone.`)}
                >
                  Delete
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TakeForm() {
  const name = useSignal('')
  const problem = useSignal<Problem | undefined>(undefined)
  const take = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(() => takeSnapshot(name.value.trim()))
    if (problem.value !== undefined) return
    toast(`${name.value.trim()} is taken.`)
    name.value = ''
  }
  return (
    <form onSubmit={take}>
      <div class="row">
        <input
          aria-label="Name of the snapshot"
          placeholder="after-sign-up"
          required
          autocomplete="off"
          spellcheck={false}
          value={name.value}
          onInput={(event) => {
            name.value = event.currentTarget.value
          }}
        />
        <button type="submit" class="button primary">
          Take snapshot
        </button>
      </div>
      <ProblemNote problem={problem.value} />
    </form>
  )
}
