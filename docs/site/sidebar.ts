/** What the navigation lists, in its order. */
import type { StarlightUserConfig } from '@astrojs/starlight/types'
import { services } from '../contract/contract.ts'
import { referenceLink } from './links.ts'

export const sidebar: NonNullable<StarlightUserConfig['sidebar']> = [
  {
    label: 'Getting started',
    items: ['guides/designers', 'guides/front-end', 'guides/qa'],
  },
  { label: 'Sandbox', link: '/sandbox/' },
  {
    label: 'What people meet',
    items: [
      { label: 'Messages', link: '/messages/' },
      { label: 'Field rules', link: '/fields/' },
      { label: 'Flows', link: '/flows/' },
      { label: 'Side by side', link: '/services/' },
    ],
  },
  {
    label: 'Reference',
    items: [
      { label: 'All operations', link: '/reference/' },
      ...services.map((service) => ({ label: service.name, link: referenceLink(service) })),
      { label: 'Control API of the mocks', link: referenceLink({ slug: 'control' }) },
    ],
  },
  {
    label: 'Guides',
    items: [
      'guides/sessions',
      'guides/testing-with-msw',
      'guides/security',
      'guides/contract',
      { label: 'Example app', link: '/examples/react/', attrs: { target: '_blank' } },
      'guides/changelog',
    ],
  },
]
