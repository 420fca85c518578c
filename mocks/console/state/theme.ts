/** Light or dark: as the system has it until the person chooses, which this browser then remembers. */
import { effect, signal } from '@preact/signals'

export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'latchkey-console-theme'

export const theme = signal<Theme>(stored())

function stored(): Theme {
  const value = localStorage.getItem(storageKey)
  return value === 'light' || value === 'dark' ? value : 'system'
}

export function setTheme(chosen: Theme): void {
  theme.value = chosen
  if (chosen === 'system') localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, chosen)
}

export function startTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value
  })
}
