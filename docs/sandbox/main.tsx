/** Starts the page: the world, what was saved of it, and what the address asks for. */
import { render } from 'preact'
import { App } from './app.tsx'
import type { FormService } from './form/operation.ts'
import { createGoing, wordsOf } from './page/going.ts'
import { createKeeping } from './page/keeping.ts'
import { createSandbox } from './page/sandbox.ts'
import { createSending } from './page/sending.ts'
import { importPane } from './panels/snippet.tsx'
import { keepFiles } from './world/offline.ts'

export async function start(root: Element, services: readonly FormService[]): Promise<void> {
  const sandbox = await createSandbox(services)
  const keeping = createKeeping(sandbox)
  const sending = createSending(sandbox)
  const going = createGoing(sandbox, keeping, sending)
  await keeping.begin().catch((error: unknown) => {
    const words = 'What was kept of the last visit cannot be used, so that this is a new beginning.'
    going.problem.value = `${words} ${wordsOf(error)}`
  })
  going.start()
  root.replaceChildren()
  render(<App sandbox={sandbox} keeping={keeping} sending={sending} going={going} />, root)
  if (sandbox.withoutWorker === undefined) keepOnceUsed(root)
}

/** Whoever only looks in has no need of the files another time, nor of fetching them all. */
function keepOnceUsed(root: Element): void {
  const used = new AbortController()
  const keep = async () => {
    used.abort()
    // A browser without room for the files does without them.
    const isKept = await keepFiles(lazyParts).then(
      () => true,
      () => false,
    )
    root.setAttribute('data-kept', String(isKept))
  }
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => void keep(), { signal: used.signal })
}

const lazyParts = () => Promise.all([import('./message/reproduce.ts'), importPane()])
