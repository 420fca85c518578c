/** Everything at once: states to begin with, to come back to, and to hand on. */
import { confirm } from '../parts/confirm.tsx'
import { act } from '../state/act.ts'
import { world } from '../state/address.ts'
import { Files } from './files.tsx'
import { Presets } from './presets.tsx'
import { SeedForm } from './seed-form.tsx'
import { Snapshots } from './snapshots.tsx'
import { beginAnew } from './world-state.ts'

export function StatePanel() {
  return (
    <div class="page columns">
      <div>
        <Presets />
        <SeedForm />
      </div>
      <div>
        <Snapshots />
        <Files />
        <section class="card" aria-label="Begin anew">
          <h2>Begin anew</h2>
          <p class="about">
            {world.value === ''
              ? 'Back to the state at the start of the server: its seed and nothing else.'
              : 'Throws this world away. The next call that names it finds a new one.'}
          </p>
          <div class="row">
            <button type="button" class="button danger" onClick={askToBeginAnew}>
              Begin anew
            </button>
          </div>
        </section>
      </div>
    </div>
  )
}

export async function askToBeginAnew(): Promise<void> {
  const text = 'Accounts, mail, faults and the journal will be as they were at the start, and tokens worthless.'
  if (await confirm({ title: 'Begin anew?', text, action: 'Begin anew' }))
    await act(beginAnew, 'Everything is as at the start.')
}
