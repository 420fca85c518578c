/** Has the browser save what the page holds as a file. */
export function download(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has to have begun reading before the content goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
