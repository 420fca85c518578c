/** The calls, newest first. */
import { useSignal } from '@preact/signals'
import type { CallSummary } from '../api/types.ts'
import { Empty, Loading, ProblemNote } from '../parts/notes.tsx'
import { Status, Tag } from '../parts/status.tsx'
import { milliseconds, timeOfDay } from '../parts/times.ts'
import { go, item } from '../state/address.ts'
import { journal, readAtOnce } from './calls.ts'
import { clearFilter, isFiltered, searchProblem, shownCalls, text } from './filter.ts'

/** As many rows as a browser lays out without effort; more come when they are asked for. */
const pageRows = 200

export function CallTable() {
  const rows = useSignal(pageRows)
  const calls = shownCalls.value
  const problem = journal.problem.value ?? searchProblem.value
  return (
    <>
      <ProblemNote problem={problem} retry={journal.reload} />
      {calls === undefined ? (
        problem === undefined && <Loading />
      ) : calls.length === 0 ? (
        <NoCalls />
      ) : (
        table(calls, rows.value)
      )}
      {calls !== undefined && calls.length > rows.value && (
        <button type="button" class="button more" onClick={() => (rows.value += pageRows)}>
          Show more of {calls.length} calls
        </button>
      )}
      {journal.data.value?.length === readAtOnce && text.value === '' && (
        <p class="about more">There may be older calls. Search to find them.</p>
      )}
    </>
  )
}

function NoCalls() {
  if (!isFiltered.value) {
    return (
      <Empty icon="traffic" title="No call yet">
        Point an app at this server, or open <a href="/">the list of services</a>. Each call appears here at once.
      </Empty>
    )
  }
  return (
    <Empty icon="search" title="No call fits the filter">
      <button type="button" class="button" onClick={clearFilter}>
        Show all calls
      </button>
    </Empty>
  )
}

function table(calls: readonly CallSummary[], rows: number) {
  return (
    <table class="rows calls">
      <caption class="unseen">Calls, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Call</th>
          <th scope="col">Status</th>
          <th scope="col" class="figure">
            Took
          </th>
        </tr>
      </thead>
      <tbody>
        {calls.slice(0, rows).map((call) => (
          <CallRow key={call.id} call={call} isOpen={item.value === String(call.id)} />
        ))}
      </tbody>
    </table>
  )
}

function CallRow({ call, isOpen }: { readonly call: CallSummary; readonly isOpen: boolean }) {
  return (
    <tr class={isOpen ? 'current' : ''}>
      <td class="time">{timeOfDay(call.at)}</td>
      <td class="two-lines">
        <button
          type="button"
          data-row
          class="path"
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => go({ item: String(call.id) }, { replace: item.peek() !== '' })}
        >
          <span class="method">{call.method}</span> {call.path}
        </button>
        <div class="second-line">
          <span>{call.operation ?? 'no operation'}</span>
          {call.violations > 0 && (
            <Tag kind="warn">{`${call.violations} violation${call.violations === 1 ? '' : 's'}`}</Tag>
          )}
          {call.faults.map(({ id, effect }) => (
            <Tag key={id} kind="bad">{`fault: ${effect}`}</Tag>
          ))}
        </div>
      </td>
      <td>
        <Status status={call.status} />
      </td>
      <td class="figure">{milliseconds(call.ms)}</td>
    </tr>
  )
}
