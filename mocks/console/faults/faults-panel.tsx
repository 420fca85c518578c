/** What goes wrong on purpose. */
import { useEffect } from 'preact/hooks'
import { Icon } from '../parts/icon.tsx'
import { Empty, Loading, ProblemNote } from '../parts/notes.tsx'
import { act } from '../state/act.ts'
import { readContract } from './contract.ts'
import { FaultList } from './fault-list.tsx'
import { faults, mendEverything } from './faults.ts'
import { NewFaultForm } from './new-fault-form.tsx'
import { OutageTable } from './outage-table.tsx'

export function FaultsPanel() {
  useEffect(() => void readContract(), [])
  const active = faults.data.value
  const problem = faults.problem.value
  return (
    <div class="page columns">
      <div>
        <NewFaultForm />
      </div>
      <div>
        <section class="card" aria-label="Faults">
          <div class="row spread">
            <h2>Faults that wait for calls</h2>
            <button type="button" class="button" onClick={() => act(mendEverything, 'Nothing goes wrong any more.')}>
              <Icon name="check" />
              Mend everything
            </button>
          </div>
          <ProblemNote problem={problem} retry={faults.reload} />
          {active === undefined ? (
            problem === undefined && <Loading />
          ) : active.length > 0 ? (
            <FaultList faults={active} />
          ) : (
            <Empty icon="faults" title="Nothing goes wrong">
              Add a fault, and the calls that it hits are marked in the panel Traffic.
            </Empty>
          )}
        </section>
        <OutageTable />
      </div>
    </div>
  )
}
