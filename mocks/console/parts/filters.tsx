/** What stands above lists: a text to look for, and a service. */
import { isSlug, services } from '../api/services.ts'
import type { Slug } from '../api/types.ts'
import { Icon } from './icon.tsx'

interface SearchProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The key `/` comes here: the mark `data-search` says where. */
export function Search({ label, value, onChange }: SearchProps) {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        data-search
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <kbd title="Press / to search">/</kbd>
    </div>
  )
}

interface ServiceSelectProps {
  readonly value: Slug | ''
  readonly onChange: (value: Slug | '') => void
}

export function ServiceSelect({ value, onChange }: ServiceSelectProps) {
  return (
    <select
      aria-label="Service"
      value={value}
      onChange={({ currentTarget }) => onChange(isSlug(currentTarget.value) ? currentTarget.value : '')}
    >
      <option value="">All services</option>
      {services.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </select>
  )
}
