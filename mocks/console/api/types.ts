/** The control API's own types by short names. Nothing is stated here that its description does not state. */
import type { components } from '../../generated/control.ts'
import type { WorldEvent } from '../../world/events.ts'
import type { CallSummary } from '../../world/journal/entry.ts'

/** openapi-fetch does not see that an array which cannot be changed is an array. */
export type Changeable<Type> = Type extends readonly (infer Element)[]
  ? Changeable<Element>[]
  : Type extends object
    ? { [Name in keyof Type]: Changeable<Type[Name]> }
    : Type

type Schemas = components['schemas']

export type Slug = Schemas['Slug']
export type Call = Schemas['Call']
export type Body = Schemas['Body']
export type User = Schemas['User']
export type Mail = Schemas['Mail']
export type Clock = Schemas['Clock']
export type Advance = Schemas['Advance']
export type Settings = Schemas['Settings']
export type Fault = Schemas['Fault']
export type NewFault = Schemas['NewFault']
export type FaultMatch = Schemas['FaultMatch']
export type FaultEffect = Schemas['FaultEffect']
export type FaultAt = Schemas['FaultAt']
export type Outage = Schemas['Outage']
export type Outages = Readonly<Record<Slug, Outage>>
export type SignedIn = Schemas['SignedIn']
export type IssuedTokens = Schemas['IssuedTokens']
export type State = Changeable<Schemas['State']>
export type { CallSummary, WorldEvent }
