/**
 * Stands before MSW's worker, and lets the page open without a network: its own files are kept as they pass by. Calls of
 * the services are MSW's alone.
 *
 * - The page itself is asked for anew where there is a network, so that a new version is seen at once.
 * - Files below `_astro/` have their content in their names: one that is kept is never asked for again.
 */
const pageCache = `latchkey-sandbox:${self.registration.scope}`

// MSW's worker leaves with its last page. This one stays for the next visit.
self.registration.unregister = async () => false

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  const isPage = request.mode === 'navigate' && url.pathname === new URL(self.registration.scope).pathname
  const isFile = url.pathname.includes('/_astro/')
  if (!isPage && !isFile) return
  event.stopImmediatePropagation()
  event.respondWith(isPage ? fromNetwork(request) : fromCache(request))
})

async function fromNetwork(request) {
  const cache = await caches.open(pageCache)
  try {
    const reply = await fetch(request)
    if (reply.ok) await cache.put(request.url.replace(/[?#].*/, ''), reply.clone())
    return reply
  } catch (error) {
    const kept = await cache.match(request.url.replace(/[?#].*/, ''))
    if (kept === undefined) throw error
    return kept
  }
}

async function fromCache(request) {
  const cache = await caches.open(pageCache)
  const kept = await cache.match(request.url)
  if (kept !== undefined) return kept
  const reply = await fetch(request)
  if (reply.ok) await cache.put(request.url, reply.clone())
  return reply
}
