/** Every message of the operation, to be brought about. */
import type { PageParts } from '../app.tsx'

export function Messages({ sandbox, going }: PageParts) {
  const { operationId, messages } = sandbox.desk.operation.value
  return (
    <div class="field">
      <label for="message">Set up what leads to a message</label>
      <select
        id="message"
        value=""
        onChange={({ currentTarget }) => {
          const key = currentTarget.value
          currentTarget.value = ''
          if (key !== '') going.showMessage(`${operationId}.${key}`)
        }}
      >
        <option value="">Choose one of {messages.length} …</option>
        {messages.map(({ key, status, summary }) => (
          <option key={key} value={key}>
            {`${status} ${key}${summary === '' ? '' : ` · ${summary}`}`}
          </option>
        ))}
      </select>
    </div>
  )
}
