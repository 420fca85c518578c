/** A request or a reply: its headers and its body. */
import type { Body } from '../api/types.ts'
import { Copy } from '../parts/copy.tsx'
import { Code } from '../parts/json.tsx'
import { bytes } from '../parts/times.ts'

interface MessageProps {
  readonly title: string
  readonly url?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body | null
}

export function Message({ title, url, headers, body }: MessageProps) {
  const names = Object.entries(headers)
  return (
    <section class="message" aria-label={title}>
      <h3>{title}</h3>
      {url !== undefined && <p class="url">{url}</p>}
      <details>
        <summary>
          {names.length} header{names.length === 1 ? '' : 's'}
        </summary>
        <table class="headers">
          <tbody>
            {names.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {body === null ? <p class="about">No body.</p> : <BodyView body={body} of={title.toLowerCase()} />}
    </section>
  )
}

function BodyView({ body, of }: { readonly body: Body; readonly of: string }) {
  const about = `${body.mediaType === '' ? 'No media type' : body.mediaType} · ${bytes(body.size)}`
  return (
    <>
      <div class="row spread">
        <p class="about">
          {about}
          {body.truncated && ' · only the beginning was kept'}
        </p>
        {body.text !== null && <Copy text={body.text} what={`the body of the ${of}`} />}
      </div>
      {body.text === null ? (
        <p class="about">It is no text, or cannot be shown without a secret in it.</p>
      ) : (
        <Code text={body.text} label={`Body of the ${of}`} />
      )}
    </>
  )
}
