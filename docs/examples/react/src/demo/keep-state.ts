/** Lets the mocks outlive a reload, as the services of a server would: what they hold is kept for this tab. */
import type { createMocks } from 'latchkey-mocks'

type Mocks = ReturnType<typeof createMocks>

const key = 'demo'

/** Goes on with what this tab has kept, or else begins with the accounts of the preset `demo`. */
export async function keepState(mocks: Mocks): Promise<void> {
  try {
    await mocks.state.import(JSON.parse(sessionStorage.getItem(key) ?? ''))
  } catch {
    await mocks.state.preset('demo')
  }
  mocks.events.subscribe(async () => {
    const state = JSON.stringify(await mocks.state.export())
    try {
      sessionStorage.setItem(key, state)
    } catch {
      console.warn('The mocks hold too much to be kept: after a reload they begin anew.')
      sessionStorage.removeItem(key)
    }
  })
}
