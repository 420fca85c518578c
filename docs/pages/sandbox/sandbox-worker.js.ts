/** The worker of the sandbox: beside the page, so that it governs the page's folder and nothing else of the site. */
import mockServiceWorker from 'msw/mockServiceWorker.js?raw'
import offline from '../../sandbox/worker/offline.js?raw'

export const GET = () =>
  new Response(`${offline}\n${mockServiceWorker}`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
