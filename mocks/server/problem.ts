/** An error of the server itself, outside any service (RFC 9457). */
export function problem(
  status: number,
  title: string,
  details: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ type: 'about:blank', title, status, ...details }), {
    status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}
