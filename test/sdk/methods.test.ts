/** What a service's document does not offer is no method of its client. */
import { describe, expect, it } from 'vitest'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { createThunder } from '../../src/services/thunder.ts'

const options = { baseUrl: 'https://accounts.example.com' }
const everywhere = ['api', 'dispose', 'fetch', 'session', 'signIn', 'signOut', 'signUp']

const clients = [
  {
    name: 'Fluency Box',
    client: createFluencyBox(options),
    own: [
      'changePassword',
      'deleteAccount',
      'getAccount',
      'requestPasswordReset',
      'resetPassword',
      'setPicture',
      'updateAccount',
    ],
  },
  { name: 'NWApp', client: createNwapp(options), own: ['getAccount'] },
  {
    name: 'Thunder',
    client: createThunder({ ...options, application: { name: 'admin', secret: 'admin' } }),
    own: [
      'changePassword',
      'deleteAccount',
      'getAccount',
      'resetVerification',
      'sendVerification',
      'updateAccount',
      'verifyEmail',
    ],
  },
  { name: 'Notes', client: createNotes(options), own: [] },
  {
    name: 'FitTrackee',
    client: createFitTrackee(options),
    own: ['changePassword', 'getAccount', 'removePicture', 'setPicture', 'updateAccount'],
  },
]

describe('a client has the methods that its service offers, and no others', () => {
  for (const { name, client, own } of clients) {
    it(name, () => expect(Object.keys(client).sort()).toEqual([...everywhere, ...own].sort()))
  }
})
