/** Makes a script of a snippet: types go, imports become calls, and every line stays on its line. */
import { transform } from 'sucrase'

/** The name by which stacks know the snippet. */
export const snippetFile = 'snippet.ts'

/** @throws SyntaxError with the line in its message. */
export function compile(source: string): string {
  let code: string
  try {
    code = transform(source, {
      transforms: ['typescript', 'imports'],
      disableESTransforms: true,
      filePath: snippetFile,
    }).code
  } catch (error) {
    throw new SyntaxError(String((error as Error).message).replace(`Error transforming ${snippetFile}: `, ''))
  }
  return `self.latchkeySnippet = async (require, exports) => {${code}\n}\n//# sourceURL=${snippetFile}`
}
