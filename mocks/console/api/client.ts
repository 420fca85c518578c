/** The one way in which the page calls the control API: in the chosen world, and with the token where one is asked for. */
import createClient from 'openapi-fetch'
import type { paths } from '../../generated/control.ts'
import { isWorldName, world } from '../state/address.ts'
import { Problem } from './problem.ts'
import { askForToken, currentToken } from './token.ts'
import type { Changeable } from './types.ts'

/**
 * Sends a request; a 401 asks the person for the token and tries again, so that nothing that was typed is lost.
 * @throws Problem if the server cannot be reached, or the person has no token, or the address names no world.
 */
export async function controlFetch(request: Request): Promise<Response> {
  const name = world.peek()
  if (name !== '' && !isWorldName(name)) throw noWorldName()
  for (;;) {
    const token = currentToken()
    const attempt = request.clone()
    if (name !== '') attempt.headers.set('x-mock-session', name)
    if (token !== '') attempt.headers.set('authorization', `Bearer ${token}`)
    const reply = await fetch(attempt).catch((error: unknown) => {
      if (request.signal.aborted) throw error
      throw new Problem('The mock server cannot be reached. Is it still running?')
    })
    if (reply.status !== 401) return reply
    await askForToken(token)
  }
}

export const noWorldName = () =>
  new Problem('A world is named by letters, digits, dots, dashes and underscores, at most 64, as checkout-7.')

export const control = createClient<Changeable<paths>>({ baseUrl: location.origin, fetch: controlFetch })
