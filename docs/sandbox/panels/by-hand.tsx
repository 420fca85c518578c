/** The request as it is sent, to the letter: for what no form can say. */
import { Field } from '../../../mocks/console/parts/fields.tsx'
import { bytes } from '../../../mocks/console/parts/times.ts'
import { attempt } from '../../../mocks/console/state/act.ts'
import { errorToast, toast } from '../../../mocks/console/state/toasts.ts'
import type { PageParts } from '../app.tsx'
import { bytesOf, type RawRequest, withHeader } from '../call/raw.ts'
import { baseOf } from '../world/place.ts'
import { tokenOf } from './sessions.tsx'

const empty: RawRequest = { method: 'GET', path: '/', headers: '', body: { kind: 'text', text: '' } }

export function ByHand({ sandbox, sending }: PageParts) {
  const { desk, storage } = sandbox
  const { operationId, slug, fields } = desk.operation.value
  const raw = desk.raws.value[operationId] ?? empty
  void sandbox.happened.value
  const token = tokenOf(storage, slug)
  const change = (part: Partial<RawRequest>) => desk.write({ ...raw, ...part })
  const insert = () => {
    const field = fields.find(({ isSessions }) => isSessions)
    const [name, prefix] = [field?.name ?? 'authorization', field === undefined ? 'Bearer ' : (field.prefix ?? '')]
    change({ headers: withHeader(raw.headers, name, prefix + token) })
    toast(`The header ${name} carries the access token.`)
  }
  const fillAnew = async () => {
    const problem = await attempt(sending.writeOut)
    if (problem !== undefined) errorToast(problem.message)
  }
  return (
    <>
      <div class="request-line">
        <Field label="Method">
          {(ids) => (
            <input
              {...ids}
              value={raw.method}
              spellcheck={false}
              autocomplete="off"
              onInput={({ currentTarget }) => change({ method: currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Path, below the service">
          {(ids) => (
            <input
              {...ids}
              value={raw.path}
              spellcheck={false}
              autocomplete="off"
              onInput={({ currentTarget }) => change({ path: currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <p class="about url">{baseOf(slug) + raw.path}</p>
      <Field label="Headers" hint="A line each, as name: value. What is not written here is not sent.">
        {(ids) => (
          <textarea
            {...ids}
            rows={4}
            spellcheck={false}
            value={raw.headers}
            onInput={({ currentTarget }) => change({ headers: currentTarget.value })}
          />
        )}
      </Field>
      {raw.body.kind === 'text' ? (
        <Field label="Body" hint="Sent as it stands, in UTF-8.">
          {(ids) => (
            <textarea
              {...ids}
              rows={7}
              spellcheck={false}
              value={raw.body.kind === 'text' ? raw.body.text : ''}
              onInput={({ currentTarget }) => change({ body: { kind: 'text', text: currentTarget.value } })}
            />
          )}
        </Field>
      ) : (
        <div class="row">
          <p class="about">
            The body is {bytes(bytesOf(raw.body).length)} that are no text; they are sent as they are.
          </p>
          <button type="button" class="button small" onClick={() => change({ body: { kind: 'text', text: '' } })}>
            Write another body
          </button>
        </div>
      )}
      <div class="row">
        <button type="button" class="button small" disabled={token === undefined} onClick={insert}>
          Insert the access token
        </button>
        <button type="button" class="button small" onClick={fillAnew}>
          Fill in anew from the form
        </button>
      </div>
    </>
  )
}
