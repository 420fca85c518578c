/** What is sent: the operation, its form or the request by hand, and what came of it. */
import { Segmented } from '../../../mocks/console/parts/segmented.tsx'
import { attempt } from '../../../mocks/console/state/act.ts'
import { errorToast } from '../../../mocks/console/state/toasts.ts'
import { referenceLink } from '../../site/links.ts'
import type { PageParts } from '../app.tsx'
import { ByHand } from './by-hand.tsx'
import { Messages } from './messages.tsx'
import { OperationForm } from './operation-form.tsx'

const ways = [
  { value: 'form', label: 'Form' },
  { value: 'hand', label: 'Exactly this' },
] as const

export function Composer(parts: PageParts) {
  const { sandbox, sending, going } = parts
  const { desk } = sandbox
  const operation = desk.operation.value
  const service = sandbox.services.find(({ slug }) => slug === operation.slug)
  const isByHand = sending.isByHand.value
  const changeWay = async (way: 'form' | 'hand') => {
    if (way === 'form') return desk.setByHand(false)
    if (desk.raws.value[operation.operationId] !== undefined) return desk.setByHand(true)
    const problem = await attempt(sending.writeOut)
    if (problem !== undefined) errorToast(problem.message)
  }
  const send = (event: Event) => {
    event.preventDefault()
    void sending.send()
  }
  return (
    <section class="card composer" aria-label="Request">
      <Segmented
        label="Service"
        value={operation.slug}
        options={sandbox.services.map(({ slug, name }) => ({ value: slug, label: name }))}
        onChange={(slug) => {
          const first = sandbox.services.find((one) => one.slug === slug)?.operations[0]
          if (first !== undefined) going.choose(first)
        }}
      />
      <div class="field">
        <label for="operation">Operation</label>
        <select
          id="operation"
          value={operation.operationId}
          onChange={({ currentTarget }) => {
            const chosen = sandbox.operations.get(currentTarget.value)
            if (chosen !== undefined) going.choose(chosen)
          }}
        >
          {service?.operations.map(({ operationId, method, path, summary }) => (
            <option key={operationId} value={operationId}>
              {`${summary} · ${method} ${path}`}
            </option>
          ))}
        </select>
      </div>
      <Messages {...parts} />
      <div class="row spread">
        <Segmented label="How to send it" value={isByHand ? 'hand' : 'form'} options={ways} onChange={changeWay} />
        <a class="about" href={`..${referenceLink(operation)}`}>
          Reference
        </a>
      </div>
      <form class="composer-form" onSubmit={send} noValidate>
        {isByHand ? <ByHand {...parts} /> : <OperationForm key={operation.operationId} {...parts} />}
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={sending.isUnderWay.value}>
            {sending.isUnderWay.value ? 'Sending …' : 'Send'}
          </button>
          <Said {...parts} />
        </div>
      </form>
      <OutcomeLine {...parts} />
    </section>
  )
}

/** Which way the call will take. */
function Said({ sending }: PageParts) {
  if (sending.isByHand.value) return <p class="about">By fetch, exactly as written; no session goes along.</p>
  const way = sending.way.value
  if (way instanceof Error) return <p class="about">{way.message}</p>
  return (
    <p class="about way">
      <code>{way.shown}</code>
    </p>
  )
}

function OutcomeLine({ sending }: PageParts) {
  const outcome = sending.outcome.value
  return (
    <div role="status" class="outcome">
      {outcome !== undefined && (
        <div class={`callout ${{ good: 'good', refused: 'warn', failed: 'bad' }[outcome.kind]}`}>
          <p>
            <code>await {outcome.shown}</code>
          </p>
          <p>{outcome.words}</p>
        </div>
      )}
    </div>
  )
}
