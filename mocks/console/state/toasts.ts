/** Short words about what was just done. They are read out, and go by themselves; errors stay until they are closed. */
import { signal } from '@preact/signals'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly isError: boolean
}

export const toasts = signal<readonly Toast[]>([])

const shownMs = 5_000
const most = 4
let last = 0

export function toast(text: string): void {
  const id = add(text, false)
  setTimeout(() => closeToast(id), shownMs)
}

export function errorToast(text: string): void {
  add(text, true)
}

export function closeToast(id: number): void {
  toasts.value = toasts.value.filter((shown) => shown.id !== id)
}

function add(text: string, isError: boolean): number {
  last += 1
  toasts.value = [...toasts.value, { id: last, text, isError }].slice(-most)
  return last
}
