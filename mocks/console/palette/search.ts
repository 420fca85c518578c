/** Which commands fit what was typed, the best first; with nothing typed, those that were run last. */
import { type Command, commandsNow } from './commands.ts'
import { type Match, match } from './match.ts'
import { people } from './people.ts'
import { typedCommands } from './typed.ts'

export interface Found {
  readonly command: Command
  /** The letters of the title that fit. */
  readonly places: ReadonlySet<number>
}

const most = 50
const recentMost = 5
const nowhere: ReadonlySet<number> = new Set()

/** The ids of the commands that were run, the newest first; a reload forgets them. */
let recent: readonly string[] = []

export function remember({ id }: Command): void {
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, recentMost)
}

export function search(typed: string): readonly Found[] {
  const all = [...commandsNow(), ...people.value]
  if (typed.trim() === '') return withRecent(all).map((command) => ({ command, places: nowhere }))
  const fitting = all
    .map((command) => ({ command, ...best(typed, command) }))
    .filter((found): found is Found & Match & { command: Command } => found.places !== undefined)
    .sort((one, other) => other.score - one.score)
  return [...typedCommands(typed).map((command) => ({ command, places: nowhere })), ...fitting].slice(0, most)
}

function withRecent(all: readonly Command[]): readonly Command[] {
  const again = recent.flatMap((id) => all.find((command) => command.id === id) ?? [])
  const others = all.filter(({ id }) => !recent.includes(id))
  return [...again.map((command) => ({ ...command, group: 'Recent' })), ...others].slice(0, most)
}

/** A title that fits counts for more than a detail that does. */
function best(typed: string, { title, detail = '', group }: Command): Match | undefined {
  const inTitle = match(typed, title)
  if (inTitle !== undefined) return { ...inTitle, score: inTitle.score + typed.length }
  const anywhere = match(typed, `${title} ${detail} ${group}`)
  return anywhere && { score: anywhere.score, places: new Set([...anywhere.places].filter((at) => at < title.length)) }
}
