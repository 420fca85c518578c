/**
 * Keeps the page's own files, so that it opens again without a network: its worker finds them here. What another version
 * of the page has left behind goes.
 */
import { folder } from './place.ts'

/** The worker knows it by the same name; its scope is the page's folder. */
const cacheName = `latchkey-sandbox:${folder}`

/** @param lazy loads what the page asks for only when it is needed. */
export async function keepFiles(lazy: () => Promise<unknown>): Promise<void> {
  await lazy()
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const files = new Set([folder, ...loaded.filter((url) => url.includes('/_astro/'))])
  const cache = await caches.open(cacheName)
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  await cache.addAll([...files].filter((url) => url === folder || !kept.has(url)))
  await Promise.all([...kept].filter((url) => !files.has(url)).map((url) => cache.delete(url)))
}
