/**
 * The sequence diagram of a flow, as shapes with places: who says what to whom, from top to bottom. It says nothing that the
 * steps of the page do not say in words; colours are for the page to choose.
 */
import type { Flow, Step } from '../flows.ts'
import { isAsked } from './screens.ts'

export interface Diagram {
  readonly width: number
  readonly height: number
  readonly actors: readonly { readonly name: string; readonly x: number }[]
  readonly rows: readonly Row[]
}

/** One step: its headline, and what is said in it. */
export interface Row {
  readonly number: number
  readonly title: string
  readonly kind: Step['kind']
  readonly y: number
  readonly height: number
  readonly arrows: readonly Arrow[]
}

export interface Arrow {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly label: string
  readonly tone: 'request' | 'success' | 'failure' | 'mail'
}

type Actor = 'mailbox' | 'user' | 'app' | 'service'

interface Said {
  readonly from: Actor
  readonly to: Actor
  readonly label: string
  readonly tone: Arrow['tone']
}

const edge = 52
const headHeight = 52
const titleHeight = 26
const arrowHeight = 34
/** Four actors fit the column of a page; the last gap is wide enough for the longest method and path. */
const lastGap = 232
const gap = 142

export function diagramOf({ steps, service }: Flow): Diagram {
  const actors = actorsOf(steps)
  const xs = new Map(actors.map((actor, index) => [actor, placeOf(index, actors.length)]))
  const xOf = (actor: Actor) => xs.get(actor) ?? 0
  const rows: Row[] = []
  let y = headHeight
  for (const step of steps) {
    const arrows = saidIn(step).map((said, index) => ({
      ...said,
      from: xOf(said.from),
      to: xOf(said.to),
      y: y + titleHeight + arrowHeight * (index + 1) - 12,
    }))
    const height = titleHeight + arrowHeight * arrows.length + (arrows.length > 0 ? 4 : 6)
    rows.push({ number: step.number, title: headline(step), kind: step.kind, y, height, arrows })
    y += height
  }
  const names: Readonly<Record<Actor, string>> = { mailbox: 'Mailbox', user: 'User', app: 'App', service: service.name }
  return {
    width: xOf('service') + edge + 8,
    height: y + 8,
    actors: actors.map((actor) => ({ name: names[actor], x: xOf(actor) })),
    rows,
  }
}

function actorsOf(steps: readonly Step[]): readonly Actor[] {
  const withMail = steps.some((step) => (step.kind === 'call' && step.mailed > 0) || isMail(step))
  return [...(withMail ? (['mailbox'] as const) : []), 'user', 'app', 'service']
}

const placeOf = (index: number, count: number) => edge + gap * index + (index === count - 1 ? lastGap - gap : 0)

const isMail = (step: Step) => step.kind === 'event' && step.mail !== undefined

/** What happens by itself has no arrow, so its sentence stands for it. */
function headline(step: Step): string {
  if (step.kind === 'flow') return `First: ${step.summary.charAt(0).toLowerCase()}${step.summary.slice(1)}`
  return step.kind === 'event' && !isMail(step) ? firstClause(step.description) : step.title
}

const firstClause = (text: string) => text.replace(/[,;.].*$/s, '')

function saidIn(step: Step): readonly Said[] {
  switch (step.kind) {
    case 'flow':
      return []
    case 'event':
      return step.mail === undefined ? [] : [{ from: 'mailbox', to: 'user', label: step.mail.subject, tone: 'mail' }]
    case 'visit':
      return [
        { from: 'user', to: 'service', label: 'opens the mailed link in a browser', tone: 'request' },
        { from: 'service', to: 'user', label: `${step.status} ${step.after.title}`, tone: toneOf(step.status) },
      ]
    case 'call': {
      const { operation, outcome, status, sent } = step
      const asked: Said = { from: 'user', to: 'app', label: operation.summary, tone: 'request' }
      const mail: Said = { from: 'service', to: 'mailbox', label: 'sends a mail', tone: 'mail' }
      return [
        ...(isAsked(operation, sent) ? [asked] : []),
        { from: 'app', to: 'service', label: `${operation.method} ${operation.path}`, tone: 'request' },
        { from: 'service', to: 'app', label: `${status} ${outcome.message.key}`, tone: toneOf(status) },
        ...(step.mailed > 0 ? [mail] : []),
      ]
    }
  }
}

const toneOf = (status: number) => (status < 400 ? 'success' : 'failure')
