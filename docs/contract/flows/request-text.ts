/** What a step sends, as text to read: tokens and identifiers are named by what they are, for they differ every time. */
import type { Operation } from '../contract.ts'
import type { Sent } from './request.ts'

/** @returns the request line, the headers that matter, and the body. */
export function requestText(
  { slug, method, path }: Operation,
  { parameters, basic, mediaType, payload }: Sent,
): string {
  const entries = Object.entries(parameters).map(([key, value]) => ({
    place: key.split('.')[0],
    name: key.replace(/^\w+\./, ''),
    value,
  }))
  const inPlace = (place: string) => entries.filter((entry) => entry.place === place)
  const query = inPlace('query')
    .map(({ name, value }) => `${name}=${value}`)
    .join('&')
  const filled = inPlace('path').reduce((text, { name, value }) => text.replace(`{${name}}`, readable(value)), path)
  return [
    `${method} /${slug}${filled}${query === '' ? '' : `?${readable(query)}`}`,
    ...(basic === undefined ? [] : [`Authorization: Basic ${basic.username}:${basic.password} (as Base64)`]),
    ...inPlace('header').map(({ name, value }) => `${name}: ${readable(value)}`),
    ...(mediaType === undefined ? [] : [`Content-Type: ${mediaType}`, '', bodyText(mediaType, payload)]),
  ].join('\n')
}

/** A form is shown as a list of what is in it, whichever way it is encoded. */
function bodyText(mediaType: string, payload: Sent['payload'] = {}): string {
  if (mediaType === 'application/json') return JSON.stringify(payload, shorter, 2)
  return Object.entries(payload)
    .map(([name, value]) => `${name} = ${readable(String(value))}`)
    .join('\n')
}

const shorter = (_key: string, value: unknown) => (typeof value === 'string' ? readable(value) : value)

/** JWTs, opaque tokens and identifiers are long and say nothing; files have a name, and the first letter of a token of Notes tells its kind. */
function readable(text: string): string {
  return text
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '‹token›')
    .replace(/\b([ard])\.[0-9a-f]{32,}/g, '$1.‹token›')
    .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '‹id›')
    .replace(/\b[A-Za-z0-9]{30}\b/g, '‹token›')
    .replace(/^\$file\('.*\/(.+)'\)$/, 'the file $1')
}
