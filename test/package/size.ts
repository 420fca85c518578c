/** How much a client adds to a page: bundled and minified by Vite with everything that it needs, then compressed. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

export const clients = ['fluency-box', 'nwapp', 'thunder', 'notes', 'fittrackee'] as const
export type ClientName = (typeof clients)[number]

export interface Size {
  /** Bytes after minification. */
  readonly minified: number
  /** Bytes after `gzip -9`. */
  readonly gzip: number
}

const entry = '\0entry'
export const sourceOf = (name: ClientName) => fileURLToPath(new URL(`../../src/services/${name}.ts`, import.meta.url))

/** The size of a page's script that takes these clients, and of nothing else. */
export function sizeOf(...names: readonly ClientName[]): Promise<Size> {
  return sizeOfCode(names.map((name) => `export * from ${JSON.stringify(sourceOf(name))}`).join('\n'))
}

/** The size of a page's script with this code, and all that it imports. */
export async function sizeOfCode(code: string): Promise<Size> {
  const script = await bundled(code)
  return { minified: Buffer.byteLength(script), gzip: gzipSync(script, { level: 9 }).length }
}

/** A module for a page: this code, and all that it imports. */
export async function bundled(code: string): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      // Not `lib`, which leaves blanks in; an entry of an application would lose its exports, and with them its code.
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })) as Rolldown.RolldownOutput
  const [chunk, ...others] = output
  if (others.length > 0 || chunk.imports.length > 0) throw new Error('The bundle is not in one piece.')
  return chunk.code
}
