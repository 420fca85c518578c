/** Where a reader writes a snippet, runs it and sees what it says. What it says is shown as text, never as a page. */
import { useEffect, useId, useState } from 'preact/hooks'
import type { Slug, SnippetHost } from './host.ts'
import { Output } from './output.tsx'
import './pane.css'
import { samplesOf } from './samples.ts'
import { useEditor } from './use-editor.ts'
import { useRun } from './use-run.ts'

export interface SnippetPaneProps {
  /** Whose samples there are to begin with, and whose methods are completed. */
  readonly slug: Slug
  /** What stands in the editor; without one, the first sample of the service. */
  readonly source: string | undefined
  /** Is told what the reader makes of it, with every edit. */
  onSource(source: string): void
  readonly host: SnippetHost
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

export function SnippetPane({ slug, source, onSource, host }: SnippetPaneProps) {
  const samples = samplesOf(slug)
  const [sample, setSample] = useState(0)
  const first = samples[0]?.source ?? ''
  const text = source ?? first
  const { state, lines, isQuiet, run, stop } = useRun(host)
  const hintId = useId()
  const begin = () => run(text)
  const [holder, editor] = useEditor({ slug, text, hintId, onSource, onRun: begin })
  const take = (index: number) => {
    setSample(index)
    editor.current?.replace(samples[index]?.source ?? first)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another service has other samples.
  useEffect(() => setSample(0), [slug])

  return (
    <section class="snippet" aria-label="Snippet">
      <div class="snippet-bar">
        <label class="snippet-choice">
          <span>Begin with</span>
          <select value={sample} onChange={({ currentTarget }) => take(Number(currentTarget.value))}>
            {samples.map(({ title }, index) => (
              <option key={title} value={index}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => take(sample)}>
          Reset
        </button>
        <span class="snippet-space" />
        <button type="button" disabled={state !== 'running'} onClick={stop}>
          Stop
        </button>
        <button type="button" class="snippet-run" onClick={begin}>
          Run <kbd>{isMac ? '⌘' : 'Ctrl'} Enter</kbd>
        </button>
      </div>
      <div class="snippet-editor" ref={holder} />
      <p class="snippet-hint" id={hintId}>
        Tab indents; press Escape, then Tab, to leave the editor. A snippet runs apart from this page: it reaches the
        five services and nothing else, and what it stores lasts as long as the run.
      </p>
      <Output state={state} lines={lines} isQuiet={isQuiet} onLine={(line) => editor.current?.goTo(line)} />
    </section>
  )
}
