/** The commands: a field to type into, and what fits below it. The focus stays in the field. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Dialog } from '../parts/dialog.tsx'
import { worlds } from '../shell/worlds.ts'
import { attempt } from '../state/act.ts'
import { errorToast } from '../state/toasts.ts'
import type { Command } from './commands.ts'
import { closePalette, isPaletteOpen } from './open.ts'
import { Options } from './options.tsx'
import { readPeople } from './people.ts'
import { remember, search } from './search.ts'

export function Palette() {
  return isPaletteOpen.value ? <Opened /> : null
}

function Opened() {
  const typed = useSignal('')
  const chosen = useSignal(0)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void readPeople()
    void worlds.reload()
  }, [])
  const found = search(typed.value)
  const at = Math.min(chosen.value, found.length - 1)

  const run = async (command: Command) => {
    remember(command)
    closePalette()
    const problem = await attempt(async () => command.run())
    if (problem !== undefined) errorToast(problem.message)
  }
  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      chosen.value = Math.max(0, Math.min(found.length - 1, to))
      list.current?.querySelector(`[id="option-${chosen.value}"]`)?.scrollIntoView({ block: 'nearest' })
    }
    const command = found[at]?.command
    if (event.key === 'Enter' && command !== undefined) {
      event.preventDefault()
      void run(command)
    }
  }
  return (
    <Dialog title="Commands" hideTitle kind="palette" onClose={closePalette}>
      <input
        type="text"
        role="combobox"
        aria-label="Search panels, actions, accounts and mail"
        aria-expanded="true"
        aria-controls="options"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `option-${at}` : undefined}
        placeholder="Search, or type +90m, snapshot before-payment, world checkout-7"
        autocomplete="off"
        spellcheck={false}
        value={typed.value}
        onKeyDown={move}
        onInput={(event) => {
          typed.value = event.currentTarget.value
          chosen.value = 0
        }}
      />
      <Options
        place={list}
        found={found}
        at={at}
        onChoose={run}
        onPoint={(index) => {
          chosen.value = index
        }}
      />
      <p class="unseen" role="status">
        {found.length === 0 ? 'Nothing fits.' : `${found.length} fit.`}
      </p>
    </Dialog>
  )
}
