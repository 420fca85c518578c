/**
 * A Vite plugin: `import code from './main.ts?bundle'` is the text of that module with all that it imports, as one classic
 * script. Vite's own `?worker` gives a URL, which a frame without an origin cannot load.
 */
import { build, type Plugin, type Rolldown } from 'vite'

const query = '?bundle'

export function bundledText(): Plugin {
  return {
    name: 'bundled-text',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return undefined
      const { code, moduleIds } = await bundleOf(id.slice(0, -query.length))
      for (const file of moduleIds) if (file.startsWith('/')) this.addWatchFile(file)
      return { code: `export default ${JSON.stringify(code)}`, moduleType: 'js' }
    },
  }
}

async function bundleOf(entry: string): Promise<Rolldown.OutputChunk> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput
  const [chunk, ...others] = output
  if (others.length > 0 || chunk.imports.length > 0) throw new Error(`${entry} does not become one script.`)
  return chunk
}
