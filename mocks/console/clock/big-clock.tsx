/** What the clock shows, large here and small at the top of the page. Only these are drawn anew with every tick. */
import { zone } from '../parts/times.ts'
import { shownTime } from './clock.ts'

/** By the browser's own zone. It is no live region: a clock that is read out every second is no help. */
export function BigClock() {
  const now = shownTime.value
  if (now === undefined) return null
  const date = new Date(now)
  return (
    <p class="big-clock">
      <time dateTime={date.toISOString()}>{date.toLocaleTimeString('en-GB')}</time>
      <span>
        {date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })} · {zone}
      </span>
    </p>
  )
}

export function SmallClock() {
  const now = shownTime.value
  if (now === undefined) return <>--:--:--</>
  const date = new Date(now)
  return (
    <>
      <span class="small-date">
        {date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}
      </span>{' '}
      {date.toLocaleTimeString('en-GB')}
    </>
  )
}
