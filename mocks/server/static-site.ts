/**
 * Serves a folder of files that a build makes, below a path of the server: the console, the documentation. It builds nothing
 * itself. While a build in the clone is under way for the first time, it shows how far that is.
 */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildState, readBuildState } from './build-progress.ts'
import { buildingReply } from './building-page.ts'
import { problem } from './problem.ts'

export interface StaticSite {
  /** Where it stands, with a slash at both ends. */
  readonly prefix: string
  /**
   * @param query with its question mark: the page's own, which a redirect keeps.
   * @param accept the `Accept` header. Default: as if there were none.
   * @returns the file that a path names, or a refusal.
   */
  serve(path: string, method: string, query?: string, accept?: string): Promise<Response>
}

export interface StaticSiteOptions {
  readonly prefix: string
  /** Begins the sentences about it. */
  readonly name: string
  /** Where the built files may be; the first that is there is taken, and none where it has not been built. */
  readonly folders: readonly URL[]
  /** The command that builds it. */
  readonly command: string
  /** The content security policy of all its files. */
  readonly policy: readonly string[]
  /** The folder, with a slash at its end, whose files have a hash of their contents in their names. */
  readonly hashed: string
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

export function createStaticSite({ prefix, name, folders, command, policy, hashed }: StaticSiteOptions): StaticSite {
  const headersOf = (path: string) => ({
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'cache-control': path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })

  const builtFolder = () => folders.find((url) => existsSync(url))

  const serve: StaticSite['serve'] = async (path, method, query = '', accept = '') => {
    const folder = builtFolder() ?? (await buildOf(folders)) ?? builtFolder()
    if (folder === undefined) return problem(404, `${name} has not been built: run \`${command}\`.`)
    if ('state' in folder) return buildingReply({ name, command, build: folder, accept })
    if (method !== 'GET' && method !== 'HEAD')
      return problem(405, `${name} can only be read.`, {}, { allow: 'GET, HEAD' })
    // Looked up anew for each request: it may be built while the server runs.
    const known = await filesBelow(fileURLToPath(folder))
    const wanted = path.slice(prefix.length)
    const found = wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted
    const file = known.get(found)
    if (file !== undefined) return new Response(await readFile(file), { headers: headersOf(found) })
    if (known.has(`${wanted}/index.html`)) return redirect(`${path}/${query}`)
    const notFound = known.get('404.html')
    if (notFound === undefined) return problem(404, `${name} has no such file.`)
    return new Response(await readFile(notFound), { status: 404, headers: headersOf('404.html') })
  }

  return {
    prefix,
    // A build may have put a new folder in the place of the old one in the middle of a reply: then the second try finds it.
    serve: (...request) =>
      serve(...request).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
        return serve(...request)
      }),
  }
}

/** The build of the first of these folders that has one. */
async function buildOf(folders: readonly URL[]): Promise<BuildState | undefined> {
  for (const folder of folders) {
    const build = await readBuildState(folder)
    if (build !== undefined) return build
  }
  return undefined
}

export function redirect(location: string): Response {
  return new Response(null, { status: 308, headers: { location } })
}

/** All of them by their paths, so that no path leads anywhere else. What begins with a dot is the build's own. */
async function filesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(files.map((file) => [relative(folder, file).replaceAll(sep, '/'), file]))
}
