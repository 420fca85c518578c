/** The run of a snippet as a component sees it. A run that is no longer the last one changes nothing here. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SnippetHost } from './host.ts'
import { type Line, type Outcome, type Run, runSnippet } from './runner.ts'

export type RunState = 'idle' | 'running' | Outcome

/** After this time without a line, a reader may wonder. In milliseconds. */
const quietMs = 10_000

export interface Running {
  readonly state: RunState
  readonly lines: readonly Line[]
  /** Whether it has been running without a word for long. */
  readonly isQuiet: boolean
  run(source: string): void
  stop(): void
}

export function useRun(host: SnippetHost): Running {
  const current = useRef<Run | undefined>(undefined)
  const [state, setState] = useState<RunState>('idle')
  const [lines, setLines] = useState<readonly Line[]>([])
  const [isQuiet, setQuiet] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each line begins the wait anew.
  useEffect(() => {
    setQuiet(false)
    if (state !== 'running') return undefined
    const timer = setTimeout(() => setQuiet(true), quietMs)
    return () => clearTimeout(timer)
  }, [state, lines])
  useEffect(() => () => current.current?.stop(), [])

  const run = (source: string) => {
    setLines([])
    setState('running')
    const started = runSnippet(source, host, {
      onLine(line) {
        if (current.current === started) setLines((before) => [...before, line])
      },
    })
    current.current = started
    started.done.then((outcome) => {
      if (current.current === started) setState(outcome)
    })
  }
  return { state, lines, isQuiet, run, stop: () => current.current?.stop() }
}
