/** A user of the installed package: signs in at all five services, in Node and in a page. */
import { type Account, isLatchkeyError, type SessionEvent } from 'latchkey'
import { createFitTrackee } from 'latchkey/fittrackee'
import { createFluencyBox } from 'latchkey/fluency-box'
import { createNotes } from 'latchkey/notes'
import { createNwapp } from 'latchkey/nwapp'
import { createThunder } from 'latchkey/thunder'

const ada = { email: 'ada@example.com', password: 'analytical-engine' }

/** @returns what the services know of the user, the events of the sessions, and what a wrong password comes to. */
export async function walk(origin: string): Promise<readonly string[]> {
  const fluencyBox = createFluencyBox({ baseUrl: `${origin}/fluency-box` })
  const nwapp = createNwapp({ baseUrl: `${origin}/nwapp` })
  const thunder = createThunder({ baseUrl: `${origin}/thunder`, application: { name: 'admin', secret: 'admin' } })
  const notes = createNotes({ baseUrl: `${origin}/notes` })
  const fittrackee = createFitTrackee({ baseUrl: `${origin}/fittrackee` })

  const steps: string[] = []
  const note = (event: SessionEvent) => steps.push(event.type)
  const known = ({ email }: Account) => steps.push(email)
  for (const client of [fluencyBox, nwapp, thunder, fittrackee]) {
    client.session.subscribe(note)
    await client.signIn(ada)
    known(await client.getAccount())
    await client.signOut()
  }
  notes.session.subscribe(note)
  await notes.signIn(ada)
  await notes.signIn({ ...ada, password: 'difference-engine' }).catch((error: unknown) => {
    steps.push(isLatchkeyError(error) && error.name === 'ApiError' ? error.code : 'no error of the SDK')
  })
  return steps
}
