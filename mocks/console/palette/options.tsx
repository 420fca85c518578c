/** What fits, by groups, with the letters that fit marked. */
import type { Ref } from 'preact'
import { Icon } from '../parts/icon.tsx'
import type { Command } from './commands.ts'
import type { Found } from './search.ts'

interface OptionsProps {
  readonly place: Ref<HTMLDivElement>
  readonly found: readonly Found[]
  /** The one that Enter runs. */
  readonly at: number
  readonly onChoose: (command: Command) => void
  readonly onPoint: (index: number) => void
}

export function Options({ place, found, at, onChoose, onPoint }: OptionsProps) {
  if (found.length === 0) return <p class="about nothing-fits">Nothing fits.</p>
  return (
    <div ref={place} id="options" role="listbox" aria-label="Commands" class="options">
      {found.map(({ command, places }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus, and its keys choose.
        <div
          key={command.id}
          id={`option-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          class="option"
          onClick={() => onChoose(command)}
          onMouseMove={() => index !== at && onPoint(index)}
        >
          <Icon name={command.icon} />
          <span class="option-title">
            <Marked text={command.title} places={places} />
          </span>
          {command.detail !== undefined && <span class="option-detail">{command.detail}</span>}
          <span class="option-group">{command.group}</span>
        </div>
      ))}
    </div>
  )
}

function Marked({ text, places }: { readonly text: string; readonly places: ReadonlySet<number> }) {
  if (places.size === 0) return <>{text}</>
  return <>{[...text].map((letter, at) => (places.has(at) ? <mark key={at}>{letter}</mark> : letter))}</>
}
