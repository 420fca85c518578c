/** The faults and outages of the chosen world, and what they do in words. */
import { control } from '../api/client.ts'
import type { LiveEvent } from '../api/live.ts'
import { ok } from '../api/problem.ts'
import { nameOf } from '../api/services.ts'
import type { Fault, FaultEffect, FaultMatch, NewFault, Outage, Outages, Slug } from '../api/types.ts'
import { isNewWorld, resource } from '../state/resource.ts'
import { titleOfOperation } from './contract.ts'

const isStale = (event: LiveEvent) => event.type === 'faults' || isNewWorld(event)

export const faults = resource(
  async () => (await ok(control.GET('/_mock/v1/faults'))).faults,
  // A hit is one less of those that remain.
  (event) => isStale(event) || (event.type === 'call' && event.call.faults.length > 0),
)

export const outages = resource<Outages>(() => ok(control.GET('/_mock/v1/outages')), isStale)

export async function addFault(fault: NewFault): Promise<Fault> {
  const added = await ok(control.POST('/_mock/v1/faults', { body: fault }))
  await faults.reload()
  return added
}

export async function removeFault(id: string): Promise<void> {
  await ok(control.DELETE('/_mock/v1/faults/{id}', { params: { path: { id } } }))
  await faults.reload()
}

export async function mendEverything(): Promise<void> {
  await ok(control.DELETE('/_mock/v1/faults'))
  await Promise.all([faults.reload(), outages.reload()])
}

export async function changeOutage(service: Slug, switches: Partial<Outage>): Promise<void> {
  await ok(control.PATCH('/_mock/v1/outages/{service}', { params: { path: { service } }, body: switches }))
  await outages.reload()
}

/** "POST calls of Notes: Sign in whose reply is 401". */
export function wordsOfMatch({ service, operation, method, status }: FaultMatch): string {
  const of =
    operation !== undefined ? titleOfOperation(operation) : service !== undefined ? nameOf(service) : 'every service'
  return `${method === undefined ? '' : `${method.toUpperCase()} `}calls of ${of}${status === undefined ? '' : ` that would answer ${status}`}`
}

export function wordsOfEffect(effect: FaultEffect): string {
  switch (effect.type) {
    case 'latency':
      return 'ms' in effect ? `take ${effect.ms} ms longer` : `take ${effect.minMs} to ${effect.maxMs} ms longer`
    case 'example':
      return `get the documented reply ${effect.example}`
    case 'reply':
      return `get a reply with status ${effect.status}`
    case 'hang':
      return `never get an answer${effect.at === 'reply' ? ', though the work is done' : ''}`
    case 'drop':
      return `lose their connection${effect.at === 'reply' ? ' after the work is done' : ''}`
    case 'cut':
      return effect.bytes === undefined ? 'get half of the body' : `get ${effect.bytes} bytes of the body`
  }
}

/** "POST calls of Notes: Sign in lose their connection, 33 % of them, 3 times." */
export function wordsOf({ match = {}, effect, times, probability = 1 }: NewFault): string {
  const which = wordsOfMatch(match)
  const chance = probability < 1 ? `, ${Math.round(probability * 100)} % of them` : ''
  const often = typeof times !== 'number' ? '' : times === 1 ? ', once' : `, ${times} times`
  return `${which.charAt(0).toUpperCase()}${which.slice(1)} ${wordsOfEffect(effect)}${chance}${often}.`
}
