/** The services as they are: a state to begin with, what is broken, and a link that hands it all on. */
import { useSignal } from '@preact/signals'
import { nameOf } from '../../../mocks/console/api/services.ts'
import { SelectField } from '../../../mocks/console/parts/fields.tsx'
import { act, attempt } from '../../../mocks/console/state/act.ts'
import { errorToast } from '../../../mocks/console/state/toasts.ts'
import type { ServiceFaults } from '../../../mocks/index.ts'
import type { PageParts } from '../app.tsx'
import { ShareLink } from './share-link.tsx'

export function WorldPanel(parts: PageParts) {
  const { sandbox, keeping } = parts
  const chosen = useSignal('demo')
  const { presets } = sandbox.mocks.state
  const preset = presets.find(({ name }) => name === chosen.value)
  return (
    <div class="world">
      <section class="part" aria-label="Begin anew">
        <h3>Begin anew</h3>
        <SelectField
          label="State"
          value={chosen.value}
          hint={`${preset?.description ?? ''} The password of everybody is analytical-engine.`}
          onChange={(name) => {
            chosen.value = name
          }}
        >
          {presets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => act(() => keeping.takePreset(chosen.value), `The state is ${chosen.value}.`)}
          >
            Begin with this state
          </button>
        </div>
      </section>
      <Outages {...parts} />
      <Wire {...parts} />
      <ShareLink {...parts} />
    </div>
  )
}

function Outages({ sandbox }: PageParts) {
  void sandbox.happened.value
  const { faults } = sandbox.mocks
  const { slug } = sandbox.desk.operation.value
  const { database, mail } = faults.of(slug)
  const set = (change: Partial<ServiceFaults>) => faults.set(slug, change)
  return (
    <section class="part" aria-label="Outages">
      <h3>What is broken at {nameOf(slug)}</h3>
      <div class="fields">
        <SelectField
          label="Database"
          value={database}
          onChange={(value) => set({ database: value as ServiceFaults['database'] })}
        >
          <option value="up">works</option>
          <option value="rejects">refuses each write</option>
          <option value="down">is down</option>
        </SelectField>
        <SelectField label="Mail" value={mail} onChange={(value) => set({ mail: value as ServiceFaults['mail'] })}>
          <option value="up">works</option>
          <option value="down">is down</option>
        </SelectField>
      </div>
    </section>
  )
}

const faultsOfWire = [
  { label: 'Each call takes 2 s longer', rule: { effect: { type: 'latency', ms: 2_000 } } },
  { label: 'The next call is lost', rule: { effect: { type: 'drop', at: 'request' }, times: 1 } },
  { label: 'The next reply is lost', rule: { effect: { type: 'drop', at: 'reply' }, times: 1 } },
] as const

function Wire({ sandbox }: PageParts) {
  void sandbox.happened.value
  const { faults } = sandbox.mocks
  const waiting = faults.list()
  return (
    <section class="part" aria-label="Faults on the wire">
      <h3>What goes wrong on the wire</h3>
      <div class="row">
        {faultsOfWire.map(({ label, rule }) => (
          <button
            key={label}
            type="button"
            class="button small"
            onClick={async () => {
              const problem = await attempt(async () => faults.add(rule))
              if (problem !== undefined) errorToast(problem.message)
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {waiting.length > 0 && (
        <ul class="stack">
          {waiting.map(({ id, effect, remaining }) => (
            <li key={id}>
              <div>
                {effect.type}
                {remaining === null ? ', until it is removed' : `, ${remaining} more`}
              </div>
              <button
                type="button"
                class="button small"
                aria-label={`Remove ${effect.type}`}
                onClick={() => faults.remove(id)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
