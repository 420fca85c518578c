/** The heading of a screen. It takes the focus when its screen takes another one's place, so that the change is read out. */
import { type ReactNode, useEffect, useRef } from 'react'

interface HeadingProps {
  readonly screen: string
  readonly children: ReactNode
}

/** The first screen of a page leaves the focus where the browser put it. */
let shown: string | undefined

export function Heading({ screen, children }: HeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown !== undefined && shown !== screen) ref.current?.focus()
    shown = screen
  }, [screen])
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  )
}
