/** The clock that all services live by, and how long their tokens live. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../api/problem.ts'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { lengthOf, zone } from '../parts/times.ts'
import { act, attempt } from '../state/act.ts'
import { toast } from '../state/toasts.ts'
import { BigClock } from './big-clock.tsx'
import { advance, backToRealTime, clock, freeze, jumps, resume, setTo } from './clock.ts'
import { Expiry } from './expiry.tsx'
import { SettingsForms } from './settings-forms.tsx'

export function ClockPanel() {
  const read = clock.data.value
  return (
    <div class="page">
      <ProblemNote problem={clock.problem.value} retry={clock.reload} />
      <section class="card clock-card" aria-label="Clock">
        {read === undefined ? (
          <Loading />
        ) : (
          <>
            <BigClock />
            <p class="about">{wordsAbout(read.offsetSeconds, read.frozen)}</p>
          </>
        )}
        <div class="row centre">
          {read?.frozen ? (
            <button type="button" class="button primary" onClick={() => act(resume, 'The clock runs.')}>
              Resume
            </button>
          ) : (
            <button type="button" class="button" onClick={() => act(freeze, 'The clock stands still.')}>
              Freeze
            </button>
          )}
          <button type="button" class="button" onClick={() => act(backToRealTime, 'The clock shows the real time.')}>
            Back to real time
          </button>
        </div>
        <fieldset class="row centre jumps">
          <legend class="unseen">Advance</legend>
          {jumps.map(({ label, words, length }) => (
            <button
              key={label}
              type="button"
              class="button"
              onClick={() => act(() => advance(length), `It is ${words} later.`)}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <SetForm />
      </section>
      <Expiry />
      <SettingsForms />
    </div>
  )
}

function wordsAbout(offsetSeconds: number, frozen: boolean): string {
  const where =
    Math.abs(offsetSeconds) < 1
      ? 'the real time'
      : `${lengthOf(offsetSeconds)} ${offsetSeconds > 0 ? 'ahead of' : 'behind'} the real time`
  return frozen ? `Standing still, ${where}` : `Running, ${where}`
}

function SetForm() {
  const moment = useSignal('')
  const problem = useSignal<Problem | undefined>(undefined)
  const set = async (event: Event) => {
    event.preventDefault()
    problem.value = await attempt(() => setTo(new Date(moment.value).toISOString()))
    if (problem.value === undefined) toast('The clock is set.')
  }
  return (
    <form class="row centre" onSubmit={set}>
      <label class="inline">
        Set it to ({zone})
        <input
          type="datetime-local"
          step="1"
          required
          value={moment.value}
          onInput={(event) => {
            moment.value = event.currentTarget.value
          }}
        />
      </label>
      <button type="submit" class="button">
        Set
      </button>
      <ProblemNote problem={problem.value} />
    </form>
  )
}
