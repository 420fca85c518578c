/** The profile pictures of Fluency Box: files of any type, stored and served byte for byte. */
import type { Collection } from '../../world/collection.ts'
import type { World } from '../../world/world.ts'
import { readForm } from '../bodies.ts'
import { extensionOf, pictureResponse } from '../picture-files.ts'
import type { Visit } from '../service.ts'
import type { FluencyBoxCall, FluencyBoxContext } from './context.ts'
import { defaultPicture, defaultPictureName } from './default-picture.ts'

/** The bytes of the uploaded files, by the names under which they are served. */
export type Pictures = Collection<Uint8Array<ArrayBuffer>>

export function openPictures(world: World): Pictures {
  return world.collection({ service: 'fluency-box', name: 'pictures' })
}

export async function updatePicture(
  call: FluencyBoxCall<'fluencyBoxUpdatePicture'>,
  { world, accounts, pictures, tokens }: FluencyBoxContext,
): Promise<Response> {
  await tokens.requireAccess(call)
  const found = await accounts.get(call.params.id ?? '')
  if (found === undefined) throw call.refusal('not_found')

  const file = (await readForm(call.request))?.get('profile_picture_file') ?? ''
  // Browsers send a file without a name where none was chosen.
  if (typeof file === 'string' || file.name === '') throw call.refusal('file_missing')

  const name = world.ids.hex(16) + keptExtension(file.name)
  await pictures.insert(name, new Uint8Array(await file.arrayBuffer()))
  let replaced = defaultPictureName
  const written = await accounts.update(found.id, (account) => {
    replaced = account.profile_picture
    return { ...account, profile_picture: name }
  })
  // One of the two has no owner now: the old one or, where the account was deleted meanwhile, the new one.
  await pictures.remove(written.ok ? replaced : name)
  if (!written.ok) throw call.refusal('not_found')

  return call.reply('picture_updated')
}

export async function servePicture({ params }: Visit, { pictures }: FluencyBoxContext): Promise<Response> {
  const { name = '' } = params
  const bytes = name === defaultPictureName ? defaultPicture() : (await pictures.get(name))?.value
  if (bytes === undefined) return Response.json({ message: 'No picture found', status: 'fail' }, { status: 404 })
  return pictureResponse(bytes, extensionOf(name))
}

/** The extension with its dot; nothing for one that is too long for the profile or could not stand in a URL as it is. */
function keptExtension(fileName: string): string {
  return /\.[A-Za-z0-9]{1,16}$/.exec(fileName)?.[0] ?? ''
}
