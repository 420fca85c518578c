/** What the navigation lists, in its order. */
import type { StarlightUserConfig } from '@astrojs/starlight/types'
import { services } from '../contract/contract.ts'
import { referenceLink } from './links.ts'

export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'Start',
    items: ['guides/front-end'],
  },
  {
    label: 'Design',
    items: [],
  },
  {
    label: 'Reference',
    items: services.map((service) => ({ label: service.name, link: referenceLink(service) })),
  },
]
