/** The snippets to begin with, for each service. They are files, so that the compiler reads them as it reads any code. */
/// <reference types="vite/client" />
import type { Slug } from './host.ts'

export interface Sample {
  readonly title: string
  readonly source: string
}

const files: Readonly<Record<string, string>> = import.meta.glob('./samples/*/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** In the order of their file names; the title is the first line of each. There is at least one. */
export function samplesOf(slug: Slug): readonly Sample[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith(`./samples/${slug}/`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => {
      const [title = '', ...lines] = text.split('\n')
      return { title: title.replace(/^\/\/ */, ''), source: lines.join('\n') }
    })
}
