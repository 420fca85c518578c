import type { FluencyBoxAccount } from 'latchkey/fluency-box'
import { useAccounts } from '../accounts.ts'
import { Field, Form } from '../parts/form.tsx'
import { useSubmit } from '../parts/use-submit.ts'
import { usePicture } from './use-picture.ts'

interface PictureProps {
  readonly account: FluencyBoxAccount
  changed(): Promise<void>
}

export function Picture({ account, changed }: PictureProps) {
  const { client } = useAccounts()
  const shown = usePicture(account.picture)
  const submit = useSubmit(async (form) => {
    const file = form.get('picture')
    if (!(file instanceof File)) return
    await client.setPicture(file)
    await changed()
  })
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">Your picture</h2>
      {shown && (
        <img src={shown} alt={account.hasPicture ? 'As others see you' : 'Nobody yet'} width="96" height="96" />
      )}
      <Form submit={submit} action="Change the picture" success="This is your new picture.">
        <Field name="picture" label="File" type="file" accept="image/*" />
      </Form>
    </section>
  )
}
