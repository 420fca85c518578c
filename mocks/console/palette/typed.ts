/** Commands that what was typed makes by itself: `+90m`, `advance 2 days`, `snapshot before-payment`, `world checkout-7`. */
import { advance } from '../clock/clock.ts'
import { goToWorld } from '../shell/worlds.ts'
import { act } from '../state/act.ts'
import { takeSnapshot } from '../world/world-state.ts'
import type { Command } from './commands.ts'

const units = {
  s: ['seconds', 'second'],
  m: ['minutes', 'minute'],
  h: ['hours', 'hour'],
  d: ['days', 'day'],
  w: ['weeks', 'week'],
} as const

// A month is no minute: only what these units are called is taken.
const length =
  /^(?:advance\s+|\+)\s*(\d+(?:\.\d+)?)\s*(?:(s)(?:ecs?|econds?)?|(m)(?:ins?|inutes?)?|(h)(?:rs?|ours?)?|(d)(?:ays?)?|(w)(?:eeks?)?)$/i
const named = /^(snapshot|world)\s+([A-Za-z0-9][A-Za-z0-9._-]{0,63})$/

export function typedCommands(typed: string): readonly Command[] {
  const [, figure, ...letters] = length.exec(typed.trim()) ?? []
  const letter = letters.find((candidate) => candidate !== undefined)
  if (figure !== undefined && letter !== undefined)
    return [jump(Number(figure), letter.toLowerCase() as keyof typeof units)]
  const [, kind, name] = named.exec(typed.trim()) ?? []
  if (kind === undefined || name === undefined) return []
  if (kind === 'world') {
    return [{ id: 'typed', group: 'As typed', icon: 'globe', title: `Go to world ${name}`, run: () => goToWorld(name) }]
  }
  const run = () => act(() => takeSnapshot(name), `${name} is taken.`)
  return [{ id: 'typed', group: 'As typed', icon: 'state', title: `Take snapshot ${name}`, run }]
}

function jump(figure: number, letter: keyof typeof units): Command {
  const [many, one] = units[letter]
  const words = `${figure} ${figure === 1 ? one : many}`
  const run = () => act(() => advance({ [many]: figure }), `It is ${words} later.`)
  return { id: 'typed', group: 'As typed', icon: 'clock', title: `Advance ${words}`, run }
}
