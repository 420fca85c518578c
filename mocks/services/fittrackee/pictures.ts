/** Setting and deleting the profile picture of a FitTrackee user, and the page that shows it. */
import { mediaTypeOf, readForm } from '../bodies.ts'
import { extensionOf, pictureResponse } from '../picture-files.ts'
import type { Visit } from '../service.ts'
import type { FittrackeeCall, FittrackeeContext } from './context.ts'
import { profileOf } from './profile.ts'

const allowedExtensions: readonly string[] = ['jpg', 'png', 'gif']

export async function setPicture(
  call: FittrackeeCall<'fittrackeeSetPicture'>,
  { tokens, pictures }: FittrackeeContext,
): Promise<Response> {
  const account = await tokens.readCaller(call.request)

  if (mediaTypeOf(call.request) !== 'multipart/form-data') throw call.refusal('invalid_input')
  const form = await readForm(call.request)
  if (form === undefined) throw call.refusal('invalid_input')
  const file = form.get('file')
  if (file === null) throw call.refusal('file_missing')
  // Where nothing was chosen, browsers send a file without a name, and Node a part without one, which counts as text.
  if (typeof file === 'string' || file.name === '') throw call.refusal('file_missing.selected')
  const extension = extensionOf(file.name)
  if (!allowedExtensions.includes(extension)) throw call.refusal('file_type')
  if (file.size > call.operation.fields.file.maxLength) throw call.refusal('file_too_large')

  await pictures.put(account.id, { bytes: new Uint8Array(await file.arrayBuffer()), extension })
  return call.reply('picture_set', profileOf(account, true))
}

/** Succeeds also where there is nothing to delete. */
export async function deletePicture(
  call: FittrackeeCall<'fittrackeeDeletePicture'>,
  { tokens, pictures }: FittrackeeContext,
): Promise<Response> {
  const { id } = await tokens.readCaller(call.request)
  await pictures.remove(id)
  return call.reply('no_content')
}

/** Shows a picture to anybody who knows the user name. `undefined` if there is no such user, or no picture. */
export async function openPicture(
  { params }: Visit,
  { accounts, pictures }: FittrackeeContext,
): Promise<Response | undefined> {
  const account = (await accounts.find('username', params.username ?? ''))?.value
  const picture = account && (await pictures.get(account.id))
  return picture && pictureResponse(picture.bytes, picture.extension)
}
