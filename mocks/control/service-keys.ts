/** Services go by slugs in URLs and files (`fluency-box`), and by names of JavaScript in code (`fluencyBox`). */
import type { Slug } from '../services/contracts.ts'
import type { Services } from '../services/index.ts'

export type ServiceKey = keyof Services

const keysBySlug: Readonly<Record<Slug, ServiceKey>> = {
  'fluency-box': 'fluencyBox',
  nwapp: 'nwapp',
  thunder: 'thunder',
  notes: 'notes',
  fittrackee: 'fittrackee',
}

export const slugs = Object.keys(keysBySlug) as readonly Slug[]

export function isSlug(text: string): text is Slug {
  return Object.hasOwn(keysBySlug, text)
}

export function isServiceKey(text: string): text is ServiceKey {
  return slugs.some((slug) => keysBySlug[slug] === text)
}

export function serviceKeyOf(slug: Slug): ServiceKey {
  return keysBySlug[slug]
}

/** The same parts, by the names of code. What is no service is left out. */
export function bySlugToByKey<T>(parts: Readonly<Partial<Record<string, T>>>): Partial<Record<ServiceKey, T>> {
  return Object.fromEntries(
    Object.entries(parts).flatMap(([slug, part]) => (isSlug(slug) ? [[keysBySlug[slug], part]] : [])),
  )
}

/** The same parts, by slug. */
export function byKeyToBySlug<T>(parts: { readonly [Key in ServiceKey]?: T | undefined }): Partial<Record<Slug, T>> {
  return Object.fromEntries(
    slugs.flatMap((slug) => {
      const part = parts[keysBySlug[slug]]
      return part === undefined ? [] : [[slug, part]]
    }),
  )
}
