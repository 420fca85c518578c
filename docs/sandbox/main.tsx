/** Starts the page: the world, what was saved of it, and what the address asks for. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { recordOf as newRecord } from '../../src/session/record.ts'
import { App, type Offer, type PageParts } from './app.tsx'
import { storageKeyOf } from './call/clients.ts'
import type { FormOperation, FormService } from './form/operation.ts'
import { createKeeping, type Keeping } from './page/keeping.ts'
import { createSandbox, type Sandbox } from './page/sandbox.ts'
import { createSending } from './page/sending.ts'
import { importPane } from './panels/snippet.tsx'
import { addressOf, hashOf } from './state/address.ts'
import { stateOfLink } from './state/link.ts'
import { keepFiles } from './world/offline.ts'
import { baseOf } from './world/place.ts'

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

export async function start(root: Element, services: readonly FormService[]): Promise<void> {
  const sandbox = await createSandbox(services)
  const keeping = createKeeping(sandbox)
  const sending = createSending(sandbox)
  const offer = signal<Offer | undefined>(undefined)
  const problem = signal<string | undefined>(undefined)

  const tellProblem = (words: string) => (error: unknown) => {
    problem.value = `${words} ${wordsOf(error)} Your own state is as it was.`
  }
  /** Says where the reader is; a reload finds the state that was saved, and brings nothing about again. */
  const settle = () => {
    const { slug, operationId } = sandbox.desk.operation.peek()
    history.replaceState(null, '', hashOf(slug, operationId))
  }
  const afterwards = () => {
    sending.outcome.value = undefined
    settle()
  }
  const showMessage = (id: string) => {
    problem.value = undefined
    void keeping.takeMessage(id).catch(tellProblem('The message cannot be set up.')).then(afterwards)
  }
  const choose = ({ slug, operationId }: FormOperation) => {
    sandbox.desk.operationId.value = operationId
    sending.outcome.value = undefined
    history.pushState(null, '', hashOf(slug, operationId))
  }
  const offerLink = async (data: string) => {
    offer.value = undefined
    try {
      const state = await stateOfLink(data)
      const close = () => {
        offer.value = undefined
        afterwards()
      }
      offer.value = {
        open: () =>
          void keeping
            .take(state, 'the state of the link')
            .catch(tellProblem('The link cannot be opened.'))
            .then(close),
        decline: close,
      }
    } catch (error) {
      tellProblem('The link cannot be opened.')(error)
      settle()
    }
  }
  const go = () => {
    const address = addressOf(location.hash)
    if (address.kind === 'share') return void offerLink(address.data)
    if (address.kind === 'none') return
    const operation = sandbox.operations.get(address.operationId)
    if (operation === undefined) {
      problem.value = `There is no operation ${address.operationId}.`
      return settle()
    }
    sandbox.desk.operationId.value = operation.operationId
    sending.outcome.value = undefined
    if (address.message !== undefined) showMessage(address.message)
  }

  const parts: PageParts = {
    sandbox,
    keeping,
    sending,
    offer,
    problem,
    dismissProblem() {
      problem.value = undefined
    },
    choose,
    showMessage,
    begin: (preset) => begin(sandbox, keeping, preset),
  }
  await keeping.begin().catch((error: unknown) => {
    problem.value = `What was kept of the last visit cannot be used, so that this is a new beginning. ${wordsOf(error)}`
  })
  addEventListener('hashchange', go)
  go()
  root.replaceChildren()
  render(<App {...parts} />, root)
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

async function begin({ mocks, storage, clients, services }: Sandbox, keeping: Keeping, preset: string): Promise<void> {
  const signedIn = await mocks.state.preset(preset)
  const now = mocks.clock.now()
  const sessions = signedIn.map(({ service, userId, accessToken, refreshToken }) => {
    const known = { id: crypto.randomUUID(), audience: `${service} ${baseOf(service)}` }
    const grant = { accessToken, refreshToken: refreshToken ?? undefined, userId }
    return [storageKeyOf(service), JSON.stringify(newRecord(grant, known, now, 0))] as const
  })
  storage.replace(Object.fromEntries(sessions))
  await Promise.all(services.map(({ slug }) => clients[slug].session.get()))
  keeping.forgetWaysBack()
}
