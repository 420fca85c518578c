/** The decoded values of a path's parameters. A malformed escape stands for itself, so that it finds nothing rather than fail. */
export function decodedParameters(parameters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, decodeLeniently(value)]))
}

function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
