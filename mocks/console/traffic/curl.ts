/** A call as a command for a shell. What is hidden in the call is hidden here too. */
import type { Call } from '../api/types.ts'

/** What curl sets itself, or what only the browser that made the call could say. */
const leftOut = /^(host|connection|content-length|accept-encoding|transfer-encoding|sec-.*)$/

export function curlOf({ method, request }: Call): string {
  const { url, headers, body } = request
  const parts = [`curl -X ${method} ${quoted(url)}`]
  for (const [name, value] of Object.entries(headers)) {
    if (!leftOut.test(name)) parts.push(`-H ${quoted(`${name}: ${value}`)}`)
  }
  if (body !== null && body.text !== null && !body.truncated) parts.push(`--data-raw ${quoted(body.text)}`)
  // A body that was not kept whole is the person's to bring.
  else if (body !== null) parts.push('--data-binary @body')
  return parts.join(' \\\n  ')
}

/** In single quotes, where a shell changes nothing but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
