/** What a reload brings back. It lives as long as the tab, and belongs to this page at this address alone. */
import { folder } from '../world/place.ts'
import { checkedSaved, type Saved } from './kept.ts'

const key = `latchkey-sandbox:${folder}`

/** @throws an error if what was saved is nothing that can be used; then it is gone. */
export function saved(): Saved | undefined {
  const text = sessionStorage.getItem(key)
  if (text === null) return undefined
  try {
    return checkedSaved(JSON.parse(text))
  } catch (error) {
    sessionStorage.removeItem(key)
    throw error
  }
}

/**
 * Tells whether there was room for the state. Of the ways back, the newest are saved as far as there is room beside it.
 * What was saved before goes, lest it come back in the place of what is.
 */
export function save({ state, waysBack }: Saved): boolean {
  if (isWritten(JSON.stringify({ state, waysBack }))) return true
  if (waysBack.length > 0) return save({ state, waysBack: waysBack.slice(0, Math.floor(waysBack.length / 2)) })
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was saved, and nothing can be.
  }
  return false
}

function isWritten(text: string): boolean {
  try {
    sessionStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
