/** Serves the console, a page of static files that the build makes. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { problem } from './problem.ts'

export const consolePrefix = '/_console/'

/** Beside the compiled server, and where the build puts it for the sources. */
const folders = ['../console-page/', '../dist/mocks/console-page/'].map((path) => new URL(path, import.meta.url))

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
}

/** Nothing from elsewhere, and no script but the page's own: it shows what strangers wrote. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** @param folder where the built page is; `null` where it has not been built. Default: where the build puts it. */
export function createConsole(
  folder: URL | null = folders.find((url) => existsSync(url)) ?? null,
): (path: string, method: string) => Promise<Response> {
  let files: Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> | undefined

  return async (path, method) => {
    if (folder === null) return problem(404, 'The console has not been built: run `npm run build`, or use `npm start`.')
    if (method !== 'GET' && method !== 'HEAD')
      return problem(405, 'The console can only be read.', {}, { allow: 'GET' })
    files ??= readFiles(fileURLToPath(folder))
    const name = path.slice(consolePrefix.length) || 'index.html'
    const content = (await files).get(name)
    if (content === undefined) return problem(404, 'The console has no such file.')
    return new Response(content, {
      headers: {
        'content-type': mediaTypes[extname(name)] ?? 'application/octet-stream',
        // All files but the page itself have a hash of their contents in their names.
        'cache-control': name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
        'content-security-policy': policy,
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      },
    })
  }
}

/** All of them by their paths, so that no path leads anywhere else. */
async function readFiles(folder: string): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const read = files.map(async (file) => {
    const path = relative(folder, file).replaceAll(sep, '/')
    return [path, new Uint8Array(await readFile(file))] as const
  })
  return new Map(await Promise.all(read))
}
