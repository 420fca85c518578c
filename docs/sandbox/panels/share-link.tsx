/** A link that holds all that is here, for somebody else to go on with. It goes to no server: all of it stands behind the #. */
import { copyText } from '../../../mocks/console/parts/copy.tsx'
import { act } from '../../../mocks/console/state/act.ts'
import type { PageParts } from '../app.tsx'
import { linkText, longestLink } from '../state/link.ts'
import { folder } from '../world/place.ts'

export function ShareLink({ keeping }: PageParts) {
  const copy = () =>
    act(async () => {
      const data = await linkText(await keeping.state())
      if (data.length > longestLink) throw new Error('There is too much here for a link. Begin with a smaller state.')
      await copyText(`${folder}#/share/${data}`)
    }, 'Copied the link.')
  return (
    <section class="part" aria-label="Share">
      <h3>Hand it on</h3>
      <p class="about">
        The link holds everything that was typed here, every account, session and mail: whoever has it can read them.
        Use no real password.
      </p>
      <div class="row">
        <button type="button" class="button" onClick={copy}>
          Copy a link to this state
        </button>
      </div>
    </section>
  )
}
