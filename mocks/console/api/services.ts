/** The services by their slugs, as people call them. */
import type { Slug } from './types.ts'

export const services: readonly { readonly slug: Slug; readonly name: string; readonly hasTokens: boolean }[] = [
  { slug: 'fluency-box', name: 'Fluency Box', hasTokens: true },
  { slug: 'nwapp', name: 'NWApp', hasTokens: true },
  { slug: 'thunder', name: 'Thunder', hasTokens: false },
  { slug: 'notes', name: 'Notes', hasTokens: true },
  { slug: 'fittrackee', name: 'FitTrackee', hasTokens: true },
]

export const servicesWithTokens = services.filter(({ hasTokens }) => hasTokens)

export function isSlug(text: string): text is Slug {
  return services.some(({ slug }) => slug === text)
}

/** The name of a service; what is none is shown as it is. */
export function nameOf(slug: string): string {
  return services.find((service) => service.slug === slug)?.name ?? slug
}
