/** What the form of a new fault holds, and the fault that it makes. */
import { signal } from '@preact/signals'
import { Problem } from '../api/problem.ts'
import type { FaultAt, FaultEffect, FaultMatch, NewFault, Slug } from '../api/types.ts'

export interface FaultForm {
  readonly service: Slug | ''
  readonly operation: string
  readonly method: string
  readonly matchStatus: string
  readonly effect: FaultEffect['type']
  readonly example: string
  readonly status: string
  readonly contentType: string
  readonly body: string
  readonly minMs: string
  readonly maxMs: string
  readonly at: FaultAt
  readonly bytes: string
  readonly times: string
  readonly percent: string
  readonly seed: string
}

export const emptyForm: FaultForm = {
  service: '',
  operation: '',
  method: '',
  matchStatus: '',
  effect: 'example',
  example: 'server_error',
  status: '502',
  contentType: 'text/html',
  body: '<h1>Bad Gateway</h1>',
  minMs: '800',
  maxMs: '',
  at: 'request',
  bytes: '',
  times: '1',
  percent: '100',
  seed: '',
}

/** It stays while other panels are looked at. */
export const faultForm = signal(emptyForm)

/** @throws Problem if a figure is none, or nothing is chosen where something has to be. */
export function faultOf(form: FaultForm): NewFault {
  const match: FaultMatch = {
    ...(form.service !== '' && { service: form.service }),
    ...(form.operation !== '' && { operation: form.operation }),
    ...(form.method !== '' && { method: form.method }),
    ...(form.matchStatus !== '' && { status: figure('The status', form.matchStatus) }),
  }
  return {
    ...(Object.keys(match).length > 0 && { match }),
    effect: effectOf(form),
    ...(form.times !== '' && { times: figure('The number of times', form.times) }),
    ...(form.percent !== '100' && { probability: figure('The probability', form.percent) / 100 }),
    ...(form.seed !== '' && { seed: figure('The seed', form.seed) }),
  }
}

function effectOf(form: FaultForm): FaultEffect {
  switch (form.effect) {
    case 'latency': {
      const minMs = figure('The delay', form.minMs)
      return form.maxMs === ''
        ? { type: 'latency', ms: minMs }
        : { type: 'latency', minMs, maxMs: figure('The longest delay', form.maxMs) }
    }
    case 'example':
      if (form.example === '') throw new Problem('Choose a documented reply.')
      return { type: 'example', example: form.example }
    case 'reply':
      return {
        type: 'reply',
        status: figure('The status', form.status),
        ...(form.contentType !== '' && { headers: { 'content-type': form.contentType } }),
        ...(form.body !== '' && { body: form.body }),
      }
    case 'hang':
    case 'drop':
      return { type: form.effect, at: form.at }
    case 'cut':
      return { type: 'cut', ...(form.bytes !== '' && { bytes: figure('The number of bytes', form.bytes) }) }
  }
}

function figure(what: string, text: string): number {
  const number = Number(text)
  if (text.trim() === '' || Number.isNaN(number)) throw new Problem(`${what} must be a number.`)
  return number
}
