/**
 * Runs a script of this project with Node's compile cache: `node mocks/run-cached.js SCRIPT [flags]`.
 *
 * At the first TypeScript file, Node loads the compiler that removes the types; this and its work take longer than all the
 * rest of the server's start. The cache keeps what the compiler returned, so that Node need not load it. `npm ci` fills the
 * cache (`fill-compile-cache.ts`). Node compiles a changed file anew.
 *
 * This file is JavaScript, because a script in TypeScript needs the compiler before it can turn the cache on.
 */
import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// If the folder cannot be written, this returns a status and throws no error.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/latchkey/node', import.meta.url)))
// Node writes the cache when the process exits by itself. A process that has started this one may disconnect to ask for it.
process.once('disconnect', () => process.exit())

process.argv.splice(1, 1)
const [, script = ''] = process.argv
await import(pathToFileURL(resolve(script)).href)
