/** Switches for what each service leans on. */
import { services } from '../api/services.ts'
import type { Outage, Slug } from '../api/types.ts'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { Segmented } from '../parts/segmented.tsx'
import { act } from '../state/act.ts'
import { changeOutage, outages } from './faults.ts'

const databases = [
  { value: 'up', label: 'Up' },
  { value: 'rejects', label: 'Rejects' },
  { value: 'down', label: 'Down' },
] as const

const mailSwitches = [
  { value: 'up', label: 'Up' },
  { value: 'down', label: 'Down' },
] as const

export function OutageTable() {
  const read = outages.data.value
  const problem = outages.problem.value
  return (
    <section class="card" aria-label="Outages">
      <h2>Outages behind the services</h2>
      <p class="about">A database that rejects can be read, and refuses every write.</p>
      <ProblemNote problem={problem} retry={outages.reload} />
      {read === undefined ? (
        problem === undefined && <Loading />
      ) : (
        <table class="rows plain">
          <caption class="unseen">Outages by service</caption>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Database</th>
              <th scope="col">Mail</th>
            </tr>
          </thead>
          <tbody>
            {services.map(({ slug, name }) => (
              <OutageRow key={slug} slug={slug} name={name} outage={read[slug]} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface OutageRowProps {
  readonly slug: Slug
  readonly name: string
  readonly outage: Outage
}

function OutageRow({ slug, name, outage }: OutageRowProps) {
  const change = (switches: Partial<Outage>, words: string) => act(() => changeOutage(slug, switches), words)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Segmented
          label={`Database of ${name}`}
          value={outage.database}
          options={databases}
          onChange={(database) => change({ database }, `The database of ${name}: ${database}.`)}
        />
      </td>
      <td>
        <Segmented
          label={`Mail of ${name}`}
          value={outage.mail}
          options={mailSwitches}
          onChange={(mail) => change({ mail }, `The mail of ${name}: ${mail}.`)}
        />
      </td>
    </tr>
  )
}
