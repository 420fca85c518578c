/** Which world is looked at: the one that all share, or one that a test has made for itself. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Problem } from '../api/problem.ts'
import { Icon } from '../parts/icon.tsx'
import { ProblemNote } from '../parts/notes.tsx'
import { act, attempt } from '../state/act.ts'
import { world } from '../state/address.ts'
import { deleteWorld, goToWorld, worlds } from './worlds.ts'

export function WorldSwitcher() {
  const menu = useRef<HTMLDivElement>(null)
  const name = useSignal('')
  const problem = useSignal<Problem | undefined>(undefined)
  const choose = async (chosen: string) => {
    problem.value = await attempt(async () => goToWorld(chosen))
    if (problem.value !== undefined) return
    name.value = ''
    menu.current?.hidePopover()
  }
  return (
    <>
      <button type="button" class="button world" popovertarget="worlds" aria-label={`World: ${titleOf(world.value)}`}>
        <Icon name="globe" />
        <span>{titleOf(world.value)}</span>
        <Icon name="down" size={12} />
      </button>
      <div
        id="worlds"
        ref={menu}
        popover="auto"
        class="menu"
        onToggle={(event) => event.newState === 'open' && void worlds.reload()}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void choose(name.value.trim())
          }}
        >
          <div class="row">
            <input
              aria-label="Name of a world"
              placeholder="Name a world"
              required
              autocomplete="off"
              spellcheck={false}
              value={name.value}
              onInput={(event) => {
                name.value = event.currentTarget.value
              }}
            />
            <button type="submit" class="button primary">
              Go
            </button>
          </div>
        </form>
        <ProblemNote problem={problem.value ?? worlds.problem.value} />
        <ul>
          {['', ...namesToShow()].map((known) => (
            <li key={known}>
              <button
                type="button"
                class="menu-item"
                aria-current={known === world.value ? 'true' : undefined}
                onClick={() => choose(known)}
              >
                {titleOf(known)}
                {known === world.value && <Icon name="check" />}
              </button>
              {known !== '' && (
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`Delete the world ${known}`}
                  onClick={() => act(() => deleteWorld(known), `${known} is gone.`)}
                >
                  <Icon name="trash" />
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** A world that was named here a moment ago may not be in the list yet. */
function namesToShow(): readonly string[] {
  const known = (worlds.data.value ?? []).map(({ name }) => name)
  return world.value === '' || known.includes(world.value) ? known : [...known, world.value]
}

export const titleOf = (name: string) => (name === '' ? 'Shared world' : name)
