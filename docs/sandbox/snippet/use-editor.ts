/** The editor as a component has it: made once, and kept to what the page says its text is. */
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { createEditor, type Editor } from './editor.ts'
import type { Slug } from './host.ts'

interface EditorProps {
  readonly slug: Slug
  readonly text: string
  /** The id of what tells how to leave the editor by keyboard. */
  readonly hintId: string
  onSource(source: string): void
  onRun(): void
}

export function useEditor(props: EditorProps): readonly [RefObject<HTMLDivElement | null>, RefObject<Editor | null>] {
  const holder = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor>(null)
  // What the editor calls is what holds when it calls.
  const latest = useRef(props)
  latest.current = props
  // What the page has been told and has not said again yet. Taking that for another text would undo what came after it.
  const told = useRef(new Set<string>())

  useEffect(() => {
    if (!holder.current) return undefined
    const { text, hintId } = latest.current
    const made = createEditor({
      parent: holder.current,
      source: text,
      label: 'TypeScript',
      describedBy: hintId,
      onChange(source) {
        if (source === latest.current.text) return
        told.current.add(source)
        latest.current.onSource(source)
      },
      onRun: () => latest.current.onRun(),
    })
    editor.current = made
    return () => made.destroy()
  }, [])
  useEffect(() => editor.current?.completeFor(props.slug), [props.slug])
  useLayoutEffect(() => {
    if (!told.current.has(props.text)) editor.current?.replace(props.text)
    if (editor.current?.text() === props.text) told.current.clear()
  }, [props.text])
  return [holder, editor]
}
