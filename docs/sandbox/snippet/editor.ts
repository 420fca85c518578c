/** The editor of a snippet: CodeMirror with the colours of the page, light and dark. It knows no snippet, and runs nothing. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { javascript, javascriptLanguage } from '@codemirror/lang-javascript'
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState, Prec } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { completionsFor } from './completions.ts'
import type { Slug } from './host.ts'

export interface EditorOptions {
  readonly parent: HTMLElement
  readonly source: string
  readonly label: string
  /** The id of what tells how to leave the editor by keyboard. */
  readonly describedBy: string
  onChange(source: string): void
  onRun(): void
}

export interface Editor {
  text(): string
  /** Puts another text in the place of this one, as an edit that can be undone. */
  replace(source: string): void
  /** Completes the names of this service's client. */
  completeFor(slug: Slug): void
  /** Moves the cursor to a line, counted from 1, and the focus with it. */
  goTo(line: number): void
  destroy(): void
}

const theme = EditorView.theme({
  '&': { color: 'var(--snippet-text)', backgroundColor: 'var(--snippet-ground)', fontSize: '0.875rem' },
  '.cm-scroller': { fontFamily: 'var(--__sl-font-mono, monospace)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--snippet-text)', padding: '0.75rem 0' },
  '.cm-gutters': { color: 'var(--snippet-quiet)', backgroundColor: 'transparent', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--snippet-line)' },
  '.cm-cursor': { borderLeftColor: 'var(--snippet-text)' },
  '&.cm-focused': { outline: '2px solid var(--sl-color-text-accent)', outlineOffset: '-2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--snippet-selection)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--snippet-selection)' },
  '.cm-tooltip': {
    color: 'var(--snippet-text)',
    backgroundColor: 'var(--sl-color-bg-nav)',
    border: '1px solid var(--sl-color-gray-5)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--sl-color-text-invert)',
    background: 'var(--sl-color-text-accent)',
  },
})

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: 'var(--snippet-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--snippet-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--snippet-number)' },
  { tag: [tags.typeName, tags.className], color: 'var(--snippet-type)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--snippet-function)' },
  { tag: tags.comment, color: 'var(--snippet-quiet)', fontStyle: 'italic' },
])

export function createEditor({ parent, source, label, describedBy, onChange, onRun }: EditorOptions): Editor {
  const completion = new Compartment()
  const run = () => {
    onRun()
    return true
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: source,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        highlightActiveLine(),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, indentWithTab]),
        javascript({ typescript: true }),
        completion.of([]),
        syntaxHighlighting(colours),
        theme,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
        EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      if (view.state.doc.toString() === text) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: 'input.replace' })
    },
    completeFor(slug) {
      const autocomplete = completionsFor(slug)
      view.dispatch({ effects: completion.reconfigure(javascriptLanguage.data.of({ autocomplete })) })
    },
    goTo(number) {
      const { from } = view.state.doc.line(Math.min(number, view.state.doc.lines))
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}
