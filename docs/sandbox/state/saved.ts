/** What a reload brings back. It lives as long as the tab, and belongs to this page at this address alone. */
import { folder } from '../world/place.ts'
import { checkedState, type Kept } from './kept.ts'

const key = `latchkey-sandbox:${folder}`

/** @throws an error if what was saved is nothing that can be used; then it is gone. */
export function saved(): Kept | undefined {
  const text = sessionStorage.getItem(key)
  if (text === null) return undefined
  try {
    return checkedState(JSON.parse(text))
  } catch (error) {
    sessionStorage.removeItem(key)
    throw error
  }
}

/** Tells whether there was room for it. What was saved before goes, lest it come back in the place of what is. */
export function save(state: Kept): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(state))
    return true
  } catch {
    try {
      sessionStorage.removeItem(key)
    } catch {
      // Nothing was saved, and nothing can be.
    }
    return false
  }
}
