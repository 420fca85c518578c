/** What went over the wire: each request with its reply. The newest is open until another is chosen. */
import { useSignal } from '@preact/signals'
import { Copy } from '../../../mocks/console/parts/copy.tsx'
import { Empty } from '../../../mocks/console/parts/notes.tsx'
import { Status, Tag } from '../../../mocks/console/parts/status.tsx'
import { milliseconds, timeOfDay } from '../../../mocks/console/parts/times.ts'
import { curlOf } from '../../../mocks/console/traffic/curl.ts'
import { Message } from '../../../mocks/console/traffic/message.tsx'
import type { PageParts } from '../app.tsx'
import type { Exchange } from '../world/exchanges.ts'

export function Exchanges({ sandbox }: PageParts) {
  const list = sandbox.exchanges.list.value
  const newest = list[0]?.id
  const chosen = useSignal<{ readonly id: number | undefined; readonly since: number | undefined }>({
    id: undefined,
    since: undefined,
  })
  // What comes after a choice is opened in its place.
  const open = chosen.value.since === newest ? chosen.value.id : newest
  if (list.length === 0) {
    return (
      <Empty icon="traffic" title="Nothing was sent yet">
        Press Send, and the request and its reply stand here, with all that the SDK does by itself.
      </Empty>
    )
  }
  return (
    <>
      <div class="row end">
        <button type="button" class="button small" onClick={sandbox.exchanges.clear}>
          Clear
        </button>
      </div>
      <ol class="exchanges">
        {list.map((exchange) => (
          <ExchangeRow
            key={exchange.id}
            exchange={exchange}
            isOpen={exchange.id === open}
            onToggle={() => {
              chosen.value = { id: exchange.id === open ? undefined : exchange.id, since: newest }
            }}
          />
        ))}
      </ol>
    </>
  )
}

interface RowProps {
  readonly exchange: Exchange
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function ExchangeRow({ exchange, isOpen, onToggle }: RowProps) {
  const { id, at, by, method, path, status, operation, ms, faults } = exchange
  return (
    <li class="exchange">
      <button type="button" class="exchange-head" aria-expanded={isOpen} onClick={onToggle}>
        <Status status={status} /> <span class="method">{method}</span> <span class="path">{path}</span>
        <span class="exchange-about">
          {operation ?? 'a page'} · {timeOfDay(at)} · {milliseconds(ms)}
          {by !== 'you' && <Tag kind="plain">{`by ${by}`.replace('by the SDK by itself', 'by the SDK itself')}</Tag>}
          {faults.map(({ id: fault, effect }) => (
            <Tag key={fault} kind="bad">{`fault: ${effect}`}</Tag>
          ))}
        </span>
      </button>
      {isOpen && <Opened key={id} exchange={exchange} />}
    </li>
  )
}

function Opened({ exchange }: { readonly exchange: Exchange }) {
  const { request, reply } = exchange
  const { text, what } = curlOf({ ...exchange, violations: [] } as Parameters<typeof curlOf>[0])
  return (
    <div class="detail">
      {reply === null ? (
        <p class="callout">No answer was sent.</p>
      ) : (
        <Message title={`Reply ${reply.status}`} headers={reply.headers} body={reply.body} />
      )}
      <Message title="Request" url={request.url} headers={request.headers} body={request.body} />
      <div class="row">
        <Copy label="Copy as curl" text={text} what={what} />
      </div>
    </div>
  )
}
