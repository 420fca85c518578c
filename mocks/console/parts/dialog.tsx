/** A modal dialog: the browser keeps the focus inside, and Escape closes it. */
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

interface DialogProps {
  readonly title: string
  /** The title is there for those who listen, and not shown. */
  readonly hideTitle?: boolean
  readonly kind?: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function Dialog({ title, hideTitle = false, kind = '', onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // At once, so that the next key is the dialog's already.
  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class={`dialog ${kind}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onMouseDown={(event) => {
        // Outside of the box that the content fills, it is the backdrop that was pressed.
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div class="dialog-content">
        <h2 id={titleId} class={hideTitle ? 'unseen' : ''}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  )
}
