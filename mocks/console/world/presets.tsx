/** The states that come with the mocks, one press each. */
import { useSignal } from '@preact/signals'
import { nameOf } from '../api/services.ts'
import { Copyable } from '../parts/copy.tsx'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { act } from '../state/act.ts'
import { brought, presets, takePreset } from './world-state.ts'

export function Presets() {
  const taking = useSignal('')
  const read = presets.data.value
  const problem = presets.problem.value
  const take = async (name: string) => {
    taking.value = name
    await act(() => takePreset(name), `Everything is as in ${name}.`)
    taking.value = ''
  }
  return (
    <section class="card" aria-label="Presets">
      <h2>Presets</h2>
      <p class="about">
        A preset replaces everything in this world. Everybody's password is <code>analytical-engine</code>.
      </p>
      <ProblemNote problem={problem} retry={presets.reload} />
      {read === undefined ? (
        problem === undefined && <Loading />
      ) : (
        <ul class="presets">
          {read.map(({ name, description }) => (
            <li key={name}>
              <button type="button" class="preset" aria-busy={taking.value === name} onClick={() => take(name)}>
                <strong>{name}</strong>
                <span>{description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <SignedInPeople />
    </section>
  )
}

function SignedInPeople() {
  const { preset = '', sessions = [] } = brought.value ?? {}
  if (sessions.length === 0) return null
  return (
    <div class="callout good">
      <p>{preset} signed these people in. Their tokens are not shown again.</p>
      {sessions.map(({ service, userId, accessToken, refreshToken }) => (
        <details key={`${service}/${userId}`} class="fold">
          <summary>
            {nameOf(service)}, account {userId}
          </summary>
          <dl>
            <Copyable label="Access token" value={accessToken} />
            {refreshToken !== null && <Copyable label="Refresh token" value={refreshToken} />}
          </dl>
        </details>
      ))}
    </div>
  )
}
