/** One call: what came, what went, and what was wrong with it. */
import { useSignal, useSignalEffect } from '@preact/signals'
import { control } from '../api/client.ts'
import { asProblem, ok, type Problem } from '../api/problem.ts'
import { nameOf } from '../api/services.ts'
import type { Call } from '../api/types.ts'
import { Copy } from '../parts/copy.tsx'
import { Check } from '../parts/fields.tsx'
import { Loading, ProblemNote } from '../parts/notes.tsx'
import { Status } from '../parts/status.tsx'
import { dateAndTime, milliseconds } from '../parts/times.ts'
import { journal } from './calls.ts'
import { curlOf } from './curl.ts'
import { Message } from './message.tsx'
import { showsSecrets } from './secrets.ts'

export function CallDetail({ id }: { readonly id: number }) {
  const call = useSignal<Call | undefined>(undefined)
  const problem = useSignal<Problem | undefined>(undefined)
  useSignalEffect(() => {
    const secrets = showsSecrets.value ? 'shown' : 'hidden'
    // A server or a world that began anew gives the ids again, to other calls.
    void journal.data.value
    let isLate = false
    ok(control.GET('/_mock/v1/journal/calls/{id}', { params: { path: { id }, query: { secrets } } }))
      .then((read) => {
        if (isLate) return
        call.value = read
        problem.value = undefined
      })
      .catch((error: unknown) => {
        if (isLate) return
        call.value = undefined
        problem.value = asProblem(error)
      })
    return () => {
      isLate = true
    }
  })
  return (
    <>
      <ProblemNote problem={problem.value} />
      {call.value === undefined ? problem.value === undefined && <Loading /> : <Opened call={call.value} />}
    </>
  )
}

function Opened({ call }: { readonly call: Call }) {
  return (
    <article class="detail">
      <h2>
        <Status status={call.status} /> {call.method} <span class="path">{call.path}</span>
      </h2>
      <p class="about">
        {nameOf(call.service)}, {call.operation ?? 'no operation'} · {dateAndTime(call.at)} · {milliseconds(call.ms)}
      </p>
      <div class="row">
        <Copy label="Copy as curl" {...curlOf(call)} />
        <Check
          label="Show secrets"
          checked={showsSecrets.value}
          onChange={(checked) => {
            showsSecrets.value = checked
          }}
        />
      </div>
      {call.faults.map(({ id, effect }) => (
        <p key={id} class="callout bad">
          Fault {id} hit this call: {effect}.
        </p>
      ))}
      {call.violations.length > 0 && <Violations violations={call.violations} />}
      <Message title="Request" url={call.request.url} headers={call.request.headers} body={call.request.body} />
      {call.reply === null ? (
        <p class="callout">No answer was sent.</p>
      ) : (
        <Message title="Reply" headers={call.reply.headers} body={call.reply.body} />
      )}
    </article>
  )
}

function Violations({ violations }: { readonly violations: Call['violations'] }) {
  return (
    <section class="callout warn" aria-label="Violations of the contract">
      <h3>Violations of the contract</h3>
      <ul>
        {violations.map(({ location, message }) => (
          <li key={`${location.join()} ${message}`}>
            <code>{location.join(' › ')}</code> {message}
          </li>
        ))}
      </ul>
    </section>
  )
}
