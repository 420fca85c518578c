/** A call as a command for a shell. What is hidden in the call is hidden here too. */
import type { Body, Call } from '../api/types.ts'

/** What curl sets itself, or what only the browser that made the call could say. */
const leftOut = /^(host|connection|content-length|accept-encoding|transfer-encoding|sec-.*)$/

/** What the journal puts in the place of a secret. */
const dots = '•••'

/** The command, and what it is, as it reads after "Copied": a command that does another thing than the call says so. */
export function curlOf({ method, request }: Call): { readonly text: string; readonly what: string } {
  const { url, headers, body } = request
  // Without the first option curl makes patterns of brackets; HEAD as a mere word has it wait for a body.
  const parts = [`curl --globoff ${method === 'HEAD' ? '--head' : `-X ${method}`} ${quoted(url)}`]
  for (const [name, value] of Object.entries(headers)) {
    if (!leftOut.test(name)) parts.push(`-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`)
  }
  // With a body, curl names a media type of its own unless it is told not to.
  if (body !== null && headers['content-type'] === undefined) parts.push("-H 'content-type:'")
  const isWhole = body === null || isKeptWhole(body)
  if (body !== null) parts.push(isKeptWhole(body) ? `--data-raw ${quoted(body.text)}` : '--data-binary @body')
  const text = parts.join(' \\\n  ')
  const limits = [
    ...(text.includes(dots) ? ['its secrets hidden'] : []),
    ...(isWhole ? [] : ['its body to be put into a file named body']),
  ]
  return { text, what: ['the call', limits.join(' and ')].filter(Boolean).join(', ') }
}

/** A body that was not is the person's to bring. Files in a form are shown by their sizes alone. */
function isKeptWhole(body: Body): body is Body & { readonly text: string } {
  return (
    body.text !== null &&
    !body.truncated &&
    !(body.mediaType.startsWith('multipart/') && /^\(\d+ bytes\)\r?$/m.test(body.text))
  )
}

/** In single quotes, where a shell changes nothing but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
