/** Builds the site in `docs/dist`, if anything that it is made of has changed. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildFolder, type Report } from '../../openapi/tools/build-folder.ts'
import { onStep, reportStep } from './build-steps.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const root = join(project, 'docs')

/** Where the site is built. */
export const siteFolder = join(root, 'dist')

export interface SiteBuild {
  /** Builds even if nothing has changed. */
  readonly force: boolean
  started(): void
  /** Is told which process is building the site already. */
  waiting(pid: number): void
}

/**
 * @returns whether the site was built by this call; otherwise it was up to date.
 * @throws Error with what Astro says, if it cannot be built.
 */
export function buildSite({ force, started, waiting }: SiteBuild): Promise<boolean> {
  return buildFolder({
    folder: siteFolder,
    root: project,
    // The sandbox brings the SDK and the mocks along, and shows parts of the console.
    inputs: ['docs', 'mocks', 'openapi', 'src', 'package.json', 'redocly.yaml', 'tsconfig.json'],
    force,
    started,
    waiting,
    build,
  })
}

async function build(outDir: string, report: Report): Promise<void> {
  onStep(({ title, percent }) => report(title, percent))
  reportStep('load')
  // Some of what is read is found from the root of the project, wherever the command was given.
  process.chdir(project)
  // Astro reads them when it is loaded. Where they say that this is a test, it would leave the search out.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.NODE_ENV = 'production'
  const { build } = await import('astro')
  await build({ root, outDir, logLevel: 'error' })
}
