/** How the pages in this folder become a site: static files with relative links, and nothing from elsewhere. */
import { fileURLToPath } from 'node:url'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { bundledText } from './sandbox/snippet/bundled-text.ts'
import { buildSteps } from './site/build-steps.ts'
import { otherPages } from './site/other-pages.ts'
import { relativeLinks } from './site/relative-links.ts'
import { sidebar } from './site/sidebar.ts'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

export default defineConfig({
  root: path('.'),
  srcDir: path('.'),
  outDir: path('dist'),
  cacheDir: path('../node_modules/.astro'),
  trailingSlash: 'always',
  // The first ones come before Starlight, which takes the base over and builds the search at its end.
  integrations: [
    buildSteps(),
    relativeLinks(),
    otherPages(),
    starlight({
      title: 'Latchkey',
      description: 'One key ring for five account services: reference, messages, flows and a sandbox.',
      disable404Route: true,
      sidebar,
      components: {
        Search: './components/Search.astro',
        SocialIcons: './components/HeaderLinks.astro',
        Footer: './components/Footer.astro',
      },
      customCss: ['./styles/site.css'],
      pagination: false,
      credits: false,
      // Code that scrolls sideways can be neither printed nor, at once, be reached by keyboard.
      expressiveCode: { defaultProps: { wrap: true } },
      head: [{ tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' } }],
    }),
  ],
  vite: {
    plugins: [bundledText()],
    cacheDir: path('../node_modules/.vite-docs'),
    resolve: { alias: { tldts: path('site/no-public-suffixes.ts') } },
    build: {
      rolldownOptions: {
        // Said of every page, about what Astro itself writes into it.
        onLog: (level, log, handler) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handler(level, log),
      },
    },
    // Starlight's own version of it, and not the one that stands beside the pages once they are built.
    environments: { prerender: { resolve: { noExternal: ['js-yaml'] } } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  },
})
