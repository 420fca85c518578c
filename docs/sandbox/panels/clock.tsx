/** The clock that the services and the sessions live by. */
import { useSignal } from '@preact/signals'
import { dateAndTime, lengthOf } from '../../../mocks/console/parts/times.ts'
import { act } from '../../../mocks/console/state/act.ts'
import type { PageParts } from '../app.tsx'
import { recordOf } from './sessions.tsx'

const jumps = [
  { label: '+1 min', length: { minutes: 1 } },
  { label: '+1 h', length: { hours: 1 } },
  { label: '+1 day', length: { days: 1 } },
] as const

export function ClockCard({ sandbox }: PageParts) {
  void sandbox.happened.value
  const { clock } = sandbox.mocks
  const now = sandbox.now.value
  const moment = useSignal('')
  const expiresAt = recordOf(sandbox.storage, sandbox.desk.operation.value.slug)?.expiresAt
  const set = (event: Event) => {
    event.preventDefault()
    void act(async () => clock.set(moment.value), 'The clock is set.')
  }
  const isAhead = expiresAt !== undefined && expiresAt > now
  return (
    <div class="clock-part">
      <p class="label">Clock of the services</p>
      <p class="countdown">
        <time dateTime={new Date(now).toISOString()}>{dateAndTime(new Date(now).toISOString())}</time>
      </p>
      <p class="about">{wordsAbout(clock.offsetMs, clock.frozen)}</p>
      <div class="row">
        {jumps.map(({ label, length }) => (
          <button key={label} type="button" class="button small" onClick={() => clock.advance(length)}>
            {label}
          </button>
        ))}
        <button
          type="button"
          class="button small"
          disabled={!isAhead}
          onClick={() => isAhead && clock.advance({ seconds: Math.ceil((expiresAt - clock.now()) / 1_000) + 1 })}
        >
          Until the token expires
        </button>
        <button
          type="button"
          class="button small"
          aria-pressed={clock.frozen}
          onClick={() => (clock.frozen ? clock.resume() : clock.freeze())}
        >
          Freeze
        </button>
        <button type="button" class="button small" onClick={() => clock.reset()}>
          Now
        </button>
      </div>
      <form class="row" onSubmit={set}>
        <label class="inline about" for="moment">
          Set it to
        </label>
        <input
          id="moment"
          class="moment"
          value={moment.value}
          placeholder="2026-03-01T09:30:00Z"
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => {
            moment.value = currentTarget.value
          }}
        />
        <button type="submit" class="button small">
          Set
        </button>
      </form>
    </div>
  )
}

function wordsAbout(offsetMs: number, frozen: boolean): string {
  const seconds = offsetMs / 1_000
  const where =
    Math.abs(seconds) < 1
      ? 'the real time'
      : `${lengthOf(seconds)} ${seconds > 0 ? 'ahead of' : 'behind'} the real time`
  return frozen ? `Standing still, ${where}` : `Running, ${where}`
}
