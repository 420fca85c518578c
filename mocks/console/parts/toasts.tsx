import { closeToast, toasts } from '../state/toasts.ts'
import { Icon } from './icon.tsx'

/** Both places are always in the page, so that what comes into them is read out; errors at once. */
export function Toasts() {
  const shown = toasts.value
  return (
    <div class="toasts">
      <div role="alert">{shown.filter(({ isError }) => isError).map(toastBox)}</div>
      <div role="status" aria-live="polite">
        {shown.filter(({ isError }) => !isError).map(toastBox)}
      </div>
    </div>
  )
}

function toastBox({ id, text, isError }: (typeof toasts.value)[number]) {
  return (
    <div key={id} class={isError ? 'toast bad' : 'toast'}>
      <Icon name={isError ? 'warning' : 'check'} />
      <p>{text}</p>
      <button type="button" class="icon-button" aria-label="Close this message" onClick={() => closeToast(id)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
