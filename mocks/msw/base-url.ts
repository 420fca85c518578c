/** Where a service is called: an absolute URL that its native paths are appended to. */

export interface BaseUrl {
  /** Without a slash at the end. */
  readonly href: string
  /** The path part of it, without a slash at the end; empty for the root of a host. */
  readonly path: string
}

/** @throws TypeError if the text is no absolute http or https URL, or has credentials, a query or a fragment. */
export function parseBaseUrl(text: string): BaseUrl {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.href === url.origin + url.pathname
  if (!isPlain)
    throw new TypeError(`'${text}' is no base URL, such as 'https://api.example.com' or 'http://localhost/api'.`)
  const path = url.pathname.replace(/\/+$/, '')
  return { href: url.origin + path, path }
}
