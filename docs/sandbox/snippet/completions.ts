/** What the editor proposes: the methods that the clients really have, and the paths of the contract. */
import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete'
import { fittrackeeFacts } from '../../../src/generated/fittrackee-facts.ts'
import { fluencyBoxFacts } from '../../../src/generated/fluency-box-facts.ts'
import { notesFacts } from '../../../src/generated/notes-facts.ts'
import { nwappFacts } from '../../../src/generated/nwapp-facts.ts'
import { thunderFacts } from '../../../src/generated/thunder-facts.ts'
import { createFitTrackee } from '../../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../../src/services/fluency-box.ts'
import { createNotes } from '../../../src/services/notes.ts'
import { createNwapp } from '../../../src/services/nwapp.ts'
import { createThunder } from '../../../src/services/thunder.ts'
import type { ServiceFacts } from '../../../src/transport/facts.ts'
import type { Slug } from './host.ts'

/** A client that calls nobody: it is made for its names. */
const options = { baseUrl: 'https://accounts.example.com' }

const services: Readonly<Record<Slug, readonly [ServiceFacts, () => object]>> = {
  'fluency-box': [fluencyBoxFacts, () => createFluencyBox(options)],
  nwapp: [nwappFacts, () => createNwapp(options)],
  thunder: [thunderFacts, () => createThunder({ ...options, application: { name: '', secret: '' } })],
  notes: [notesFacts, () => createNotes(options)],
  fittrackee: [fittrackeeFacts, () => createFitTrackee(options)],
}

export function completionsFor(slug: Slug): (context: CompletionContext) => CompletionResult | null {
  const [facts, create] = services[slug]
  const members = Object.entries(create()).map(([name, member]) => memberOf(name, member))
  const operations = Object.keys(facts.operations).map((key) => key.split(' '))
  const methods = [...new Set(operations.map(([method = '']) => method))].map((label) => ({ label, type: 'method' }))

  return (context) => {
    const path = context.matchBefore(/\.api\.[A-Z]+\(\s*['"][^'"\s]*/)
    if (path) {
      const method = /\.api\.([A-Z]+)/.exec(path.text)?.[1]
      const paths = operations.filter(([known]) => known === method).map(([, label = '']) => ({ label, type: 'text' }))
      return { from: path.from + path.text.search(/[^'"]*$/), options: paths }
    }
    const api = context.matchBefore(/\.api\.[A-Z]*/)
    if (api) return { from: api.from + '.api.'.length, options: methods }
    const member = context.matchBefore(/\b(client|fluencyBox|nwapp|thunder|notes|fitTrackee)\.\w*/)
    return member ? { from: member.from + member.text.indexOf('.') + 1, options: members, validFor: /^\w*$/ } : null
  }
}

function memberOf(name: string, member: unknown): Completion {
  if (typeof member !== 'function') return { label: name, type: 'property' }
  return snippetCompletion(`${name}(\${})`, { label: name, type: 'method' })
}
