/** The mails of the chosen world, and which of them are shown. */
import { computed, signal } from '@preact/signals'
import { control } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import type { Slug } from '../api/types.ts'
import { isNewWorld, resource } from '../state/resource.ts'

export const mails = resource(
  async () => (await ok(control.GET('/_mock/v1/mail'))).mail,
  (event) => event.type === 'mail' || isNewWorld(event) || (event.type === 'state' && event.change === 'mail'),
)

export const service = signal<Slug | ''>('')
export const search = signal('')

/** A text is looked for in recipients and subjects. */
export const shownMails = computed(() => {
  const text = search.value.trim().toLowerCase()
  return mails.data.value?.filter(
    (mail) =>
      (service.value === '' || mail.service === service.value) &&
      (text === '' || `${mail.to}\n${mail.subject}`.toLowerCase().includes(text)),
  )
})

export async function deleteMail(id: string): Promise<void> {
  await ok(control.DELETE('/_mock/v1/mail/{id}', { params: { path: { id } } }))
  await mails.reload()
}

export async function deleteAllMail(): Promise<void> {
  await ok(control.DELETE('/_mock/v1/mail'))
  await mails.reload()
}
