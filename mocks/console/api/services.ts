/** The services by their slugs, as people call them. */
import { serviceNames } from '../../server/service-names.ts'
import type { Slug } from './types.ts'

export interface ServiceName {
  readonly slug: Slug
  readonly name: string
  /** Whether it has tokens: at Thunder each call carries the password. */
  readonly hasTokens: boolean
}

export const services: readonly ServiceName[] = [...serviceNames].map(([slug, name]) => ({
  slug: slug as Slug,
  name,
  hasTokens: slug !== 'thunder',
}))

export const servicesWithTokens = services.filter(({ hasTokens }) => hasTokens)

export function isSlug(text: string): text is Slug {
  return services.some(({ slug }) => slug === text)
}

/** The name of a service; what is none is shown as it is. */
export function nameOf(slug: string): string {
  return services.find((service) => service.slug === slug)?.name ?? slug
}
