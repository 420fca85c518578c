/** The small HTML pages that mailed links open. */
import { escapeHtml } from '../world/mailbox.ts'

/** A page with one heading and some paragraphs of text. */
export function page(status: number, title: string, ...paragraphs: readonly string[]): Response {
  return htmlPage(status, title, paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n'))
}

/** @param body is HTML and goes out as it is: escape what callers sent. */
export function htmlPage(status: number, title: string, body: string): Response {
  const heading = escapeHtml(title)
  const document = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem }
  code { font-size: .9em; overflow-wrap: anywhere }
  input, button { font: inherit; padding: .4rem .6rem; margin: .3rem 0 }
</style>
</head>
<body>
<h1>${heading}</h1>
${body}
</body>
</html>
`
  return new Response(document, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      'x-content-type-options': 'nosniff',
    },
  })
}
