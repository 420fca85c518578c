/** The contracts of the five services. */
import { fittrackeeContract } from '../generated/fittrackee.ts'
import { fluencyBoxContract } from '../generated/fluency-box.ts'
import { notesContract } from '../generated/notes.ts'
import { nwappContract } from '../generated/nwapp.ts'
import { thunderContract } from '../generated/thunder.ts'

export const contracts = [
  fluencyBoxContract,
  nwappContract,
  thunderContract,
  notesContract,
  fittrackeeContract,
] as const

/** The name of a service in URLs, in mails and for faults. */
export type Slug = (typeof contracts)[number]['slug']
