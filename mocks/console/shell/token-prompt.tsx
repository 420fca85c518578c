/** Asks for the token of a server that other machines can reach. */
import { useSignal } from '@preact/signals'
import { declineToken, giveToken, tokenQuestion } from '../api/token.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/fields.tsx'

export function TokenPrompt() {
  const typed = useSignal('')
  const question = tokenQuestion.value
  if (question === undefined) return null
  const give = (event: Event) => {
    event.preventDefault()
    giveToken(typed.value.trim())
    typed.value = ''
  }
  return (
    <Dialog title="This server asks for a token" onClose={declineToken}>
      <p>Other machines can reach it. The token stands on its start screen, and stays in this tab.</p>
      <form onSubmit={give}>
        <Field label="Token">
          {(ids) => (
            <input
              {...ids}
              type="password"
              required
              autocomplete="off"
              value={typed.value}
              onInput={(event) => {
                typed.value = event.currentTarget.value
              }}
            />
          )}
        </Field>
        <p role="alert" class="refusal">
          {question.refused && 'The server refused that token.'}
        </p>
        <div class="row end">
          <button type="submit" class="button primary">
            Continue
          </button>
        </div>
      </form>
    </Dialog>
  )
}
