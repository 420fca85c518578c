/** Takes the README apart, so that what it shows can be run. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../..', import.meta.url))
export const readme = await readFile(`${project}/README.md`, 'utf8')

/** The code blocks below a heading, up to the next one. A single `#` is a comment in a block. */
export function blocksUnder(heading: string, language: string): readonly string[] {
  return blocksOf(readme.split(/^#{2,} /m).find((text) => text.startsWith(`${heading}\n`)) ?? '', language)
}

/** All code blocks of a text, without the indentation of the list that they stand in. */
export function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\n(.*?)^\\1\`\`\``, 'gms'))].map(
    ([, indentation = '', code = '']) => code.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
  )
}

/** What each heading is linked by, as GitHub has it. */
export const anchors: readonly string[] = [...readme.matchAll(/^#{2,} (.*)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-'),
)

/** All blocks of TypeScript, whatever they stand below. */
export const typescriptBlocks = [...readme.matchAll(/^```ts$/gm)].length
