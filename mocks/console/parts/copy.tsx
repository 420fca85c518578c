/** Text to copy, and the button that does it. */
import { Problem } from '../api/problem.ts'
import { act } from '../state/act.ts'
import { Icon } from './icon.tsx'

interface CopyProps {
  readonly text: string
  /** What is copied, as it reads after "Copy". */
  readonly what: string
  /** What the button says. Default: `Copy`. */
  readonly label?: string
}

export function Copy({ text, what, label }: CopyProps) {
  const copy = () => act(() => copyText(text), `Copied ${what}.`)
  return (
    <button type="button" class="button small" aria-label={label ?? `Copy ${what}`} onClick={copy}>
      <Icon name="copy" />
      {label ?? 'Copy'}
    </button>
  )
}

/** A value that is too long to read, and there to be copied. */
export function Copyable({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div class="copyable">
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <Copy text={value} what={label.toLowerCase()} />
      </dd>
    </div>
  )
}

export async function copyText(text: string): Promise<void> {
  // A page that came over plain HTTP from another machine has no clipboard of its own.
  if (isSecureContext) return navigator.clipboard.writeText(text)
  const before = document.activeElement
  const holder = document.createElement('textarea')
  holder.value = text
  const parent = document.querySelector('dialog[open]') ?? document.body
  parent.append(holder)
  holder.select()
  const isCopied = document.execCommand('copy')
  holder.remove()
  if (before instanceof HTMLElement) before.focus()
  if (!isCopied) throw new Problem('This browser does not let the page copy.')
}
