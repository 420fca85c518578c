/** Compiles what the documentation shows, by the compiler of `npm run check`. */
import { fileURLToPath } from 'node:url'
import { run } from '../../openapi/tools/redocly.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Checks the types of a TypeScript project.
 * @param folder holds its `tsconfig.json`.
 * @throws Error with what the compiler says, if it complains.
 */
export async function compileProject(folder: string): Promise<void> {
  const { exitCode, stdout } = await run(
    process.execPath,
    ['node_modules/typescript-7/bin/tsc', '-p', folder],
    projectRoot,
  )
  if (exitCode !== 0) throw new Error(`The compiler complains:\n${stdout}`)
}
