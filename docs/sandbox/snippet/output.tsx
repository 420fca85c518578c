/** What a snippet has said, line by line, and how its run stands. */
import { useState } from 'preact/hooks'
import type { Line } from './runner.ts'
import type { RunState } from './use-run.ts'

interface OutputProps {
  readonly state: RunState
  readonly lines: readonly Line[]
  readonly isQuiet: boolean
  /** A line of the snippet was chosen. */
  onLine(line: number): void
}

const states: Readonly<Record<RunState, string>> = {
  idle: 'Not run yet.',
  running: 'Running …',
  finished: 'Finished.',
  failed: 'Ended with an error.',
  stopped: 'Stopped.',
}

export function Output({ state, lines, isQuiet, onLine }: OutputProps) {
  return (
    <div class="snippet-output">
      <div class="snippet-bar">
        <p class="snippet-title">Output</p>
        <p role="status" class={`snippet-state snippet-${state}`}>
          {isQuiet ? 'Nothing was said for 10 seconds. The snippet still runs; Stop ends it.' : states[state]}
        </p>
        <span class="snippet-space" />
        <Copy lines={lines} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keyboard. */}
      <div class="snippet-lines" role="log" aria-label="Output of the snippet" tabIndex={0}>
        {lines.map(({ level, text, line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added.
          <div key={index} class={`snippet-line snippet-${level}`}>
            <pre>{text}</pre>
            {line !== undefined && (
              <button type="button" onClick={() => onLine(line)}>
                Line {line}
              </button>
            )}
          </div>
        ))}
        {lines.length === 0 && <p class="snippet-empty">What the snippet gives to the console appears here.</p>}
      </div>
    </div>
  )
}

function Copy({ lines }: { readonly lines: readonly Line[] }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines.map(({ text }) => text).join('\n'))
      setSaid('Copied.')
    } catch {
      setSaid('This browser does not let the page copy.')
    }
  }
  return (
    <>
      <span role="status" class="snippet-said">
        {said}
      </span>
      <button type="button" disabled={lines.length === 0} onClick={copy}>
        Copy<span class="snippet-unseen"> the output</span>
      </button>
    </>
  )
}
