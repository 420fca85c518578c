/** What `bundled-text.ts` makes of an import. */
declare module '*?bundle' {
  /** The module and all that it imports, as one classic script. */
  const code: string
  export default code
}
