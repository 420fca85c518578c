/**
 * What stands in the place of a part of the server that has not been built yet: how far its build is, or that it failed. The
 * page asks its own address again and again, and turns into what is built there by itself. Without scripts, the browser loads
 * it anew every few seconds. It needs no other file, and its policy allows its own script and style alone.
 */
import { createHash } from 'node:crypto'
import { escapeHtml } from '../world/mailbox.ts'
import type { BuildState } from './build-progress.ts'
import { problem } from './problem.ts'

export interface Building {
  /** What is being built, as it begins a sentence: `The documentation`. */
  readonly name: string
  /** The command that builds it, and shows why it cannot be built. */
  readonly command: string
  readonly build: BuildState
  /** The `Accept` header of the request: browsers get a page, all others a problem in JSON. */
  readonly accept: string
}

/** The reply to any request for it: 503, and when to ask again while a build is under way. */
export function buildingReply({ name, command, build, accept }: Building): Response {
  const told = { ...describe(name, build), command, build: build.state }
  const headers = {
    'cache-control': 'no-store',
    vary: 'accept',
    'x-content-type-options': 'nosniff',
    ...(isUnderWay(told) && { 'retry-after': '1' }),
  }
  if (!accept.includes('text/html')) return problem(503, told.title, told, headers)
  return new Response(page(name, told), {
    status: 503,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  })
}

interface Told {
  readonly title: string
  readonly detail: string
  /** How much is done, from 0 to 100. `undefined` before the build has begun. */
  readonly percent?: number
  readonly command: string
  readonly build: BuildState['state']
}

const isUnderWay = ({ build }: Told): boolean => build === 'waiting' || build === 'building'

function describe(name: string, build: BuildState): Pick<Told, 'title' | 'detail' | 'percent'> {
  switch (build.state) {
    case 'waiting':
      return { title: `${name} is being built`, detail: build.step }
    case 'building':
      return { title: `${name} is being built`, detail: build.step, percent: build.percent }
    case 'failed':
      return { title: `${name} could not be built`, detail: 'Run this command in the project to see why:' }
    case 'broken off':
      return {
        title: `The build of ${inSentence(name)} was broken off`,
        detail: 'Run this command in the project to build it:',
      }
  }
}

const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const style = `
:root { color-scheme: light dark; --text: light-dark(#19222e, #e5eaf1); --muted: light-dark(#535f70, #a0adbe);
  --ground: light-dark(#f4f6f9, #11151b); --line: light-dark(#dde2e9, #2e3845); --accent: light-dark(#1d4fb8, #8db5ff) }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif }
main { box-sizing: border-box; width: min(100%, 34rem); padding: 2rem 1.5rem 20vh }
h1 { margin: 0 0 1.5rem; font-size: 1.6rem; line-height: 1.25; text-wrap: balance }
p { margin: 0 }
.step { display: flex; justify-content: space-between; gap: 1rem }
#percent { font-variant-numeric: tabular-nums; white-space: nowrap }
progress { appearance: none; display: block; width: 100%; height: .5rem; margin: .6rem 0 0; border: 0; border-radius: 1rem;
  overflow: hidden; background: var(--line); accent-color: var(--accent) }
progress::-webkit-progress-bar { background: var(--line) }
progress::-webkit-progress-value { background: var(--accent); transition: inline-size .4s }
progress::-moz-progress-bar { background: var(--accent) }
pre { margin: .6rem 0 0; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .4rem; white-space: pre-wrap;
  font: .95rem/1.5 ui-monospace, Menlo, Consolas, monospace }
.hint { margin-top: 1.5rem; color: var(--muted); font-size: .9rem }
[hidden] { display: none }
@media (prefers-reduced-motion: reduce) { progress::-webkit-progress-value { transition: none } }
@media (forced-colors: active) { progress { appearance: auto } }
`

/** It asks for JSON at the address of the page. Any other status than 503 means that something else is there now. */
const script = `
const at = (id) => document.getElementById(id)
const change = (id, text) => { if (at(id).textContent !== text) at(id).textContent = text }
function show({ title, detail, percent, command, build }) {
  const isUnderWay = build === 'waiting' || build === 'building'
  document.title = title
  change('title', title)
  change('detail', detail)
  change('percent', percent === undefined ? '' : percent + ' %')
  change('command', command)
  at('progress').hidden = !isUnderWay
  at('failure').hidden = isUnderWay
  if (percent === undefined) at('progress').removeAttribute('value')
  else at('progress').value = percent
}
async function look() {
  try {
    const reply = await fetch(location.href, { headers: { accept: 'application/json' }, cache: 'no-store' })
    if (reply.status !== 503) return location.reload()
    show(await reply.json())
  } catch {
    // The server is being started anew, perhaps.
  }
  setTimeout(look, 500)
}
look()
`

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

function page(name: string, told: Told): string {
  const { title, detail, percent, command } = told
  const value = percent === undefined ? '' : ` value="${percent}"`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<noscript><meta http-equiv="refresh" content="2"></noscript>
<style>${style}</style>
</head>
<body>
<main>
<h1 id="title">${escapeHtml(title)}</h1>
<p class="step"><span id="detail" role="status">${escapeHtml(detail)}</span><span id="percent">${percent === undefined ? '' : `${percent} %`}</span></p>
<progress id="progress" aria-labelledby="title" max="100"${value}${isUnderWay(told) ? '' : ' hidden'}></progress>
<pre id="failure"${isUnderWay(told) ? ' hidden' : ''}><code id="command">${escapeHtml(command)}</code></pre>
<p class="hint">This page turns into ${escapeHtml(inSentence(name))} as soon as it has been built.</p>
</main>
<script>${script}</script>
</body>
</html>
`
}
