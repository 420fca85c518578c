/** A page as a front-end developer has it: the mocks answer in a service worker, and the page calls the services. */
import { createMocks } from 'latchkey-mocks'
import { setupWorker } from 'msw/browser'
import { controlWalk, type Doings } from './control-walk.ts'
import { type Steps, type Walk, walks } from './walks.ts'

declare global {
  interface Window {
    /** Walks through one service; what each step came to. */
    walk(name: keyof typeof walks): Promise<Steps>
    /** Walks through Notes, mounted below a path of the page's own origin. */
    walkAtOwnOrigin(): Promise<Steps>
    /** Steers the mocks; what each thing that was done came to. */
    steer(): Promise<Doings>
    /** Whether the worker has taken over. */
    ready?: boolean
  }
}

const origin = 'https://accounts.example.com'
const mocks = createMocks({ origin })
const ownBase = `${location.origin}/api/notes`
const worker = setupWorker(...mocks.handlers(), ...mocks.notes.handlers({ baseUrl: ownBase }))

const run = async (walk: Walk, base: string) => {
  await mocks.reset()
  return walk(base, mocks)
}
window.walk = (name) => run(walks[name], `${origin}/${name}`)
window.steer = () => controlWalk(mocks, origin)
window.walkAtOwnOrigin = () => run(walks.notes, ownBase)

await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
window.ready = true
