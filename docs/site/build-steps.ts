/**
 * What a build of the site does, step by step, for those who wait for it. The steps report from wherever they are done, over
 * a channel of the process: Astro loads some of these modules a second time.
 */
import { channel } from 'node:diagnostics_channel'
import type { AstroIntegration } from 'astro'

/** The steps in their order, and the share of the time that each takes, in percent: of 12 s on two cores. */
const steps = {
  load: { title: 'Reading the guides and the contract', share: 24 },
  bundle: { title: 'Bundling the pages', share: 20 },
  pages: { title: 'Writing the pages', share: 18 },
  reference: { title: 'Rendering the reference', share: 31 },
  example: { title: 'Building the example app', share: 4 },
  search: { title: 'Indexing the pages for the search', share: 3 },
} as const

export type StepName = keyof typeof steps

/** A step, as it is reported: what is being done, and how much of the whole build is done, from 0 to 100. */
export interface Step {
  readonly title: string
  readonly percent: number
}

const reports = channel('latchkey:site-build')

/**
 * Reports what the build does now.
 * @param done how much of this step is done already, from 0 to 1. Default: nothing.
 */
export function reportStep(name: StepName, done = 0): void {
  const names = Object.keys(steps) as StepName[]
  const before = names.slice(0, names.indexOf(name)).reduce((sum, earlier) => sum + steps[earlier].share, 0)
  const { title, share } = steps[name]
  reports.publish({ title, percent: before + done * share } satisfies Step)
}

/** Calls this for each step that is reported in this process. */
export function onStep(listen: (step: Step) => void): void {
  reports.subscribe((step) => listen(step as Step))
}

/** Reports the steps that Astro takes by itself. */
export function buildSteps(): AstroIntegration {
  return {
    name: 'build-steps',
    hooks: {
      // The configuration has been read; next come the guides.
      'astro:config:done': () => reportStep('load', 0.5),
      'astro:build:start': ({ setPrerenderer }) => {
        reportStep('load', 0.9)
        setPrerenderer((prerenderer) => {
          let pages = 0
          let rendered = 0
          return {
            ...prerenderer,
            async getStaticPaths() {
              const paths = await prerenderer.getStaticPaths()
              pages = paths.length
              return paths
            },
            async render(request, options) {
              reportStep('pages', rendered / pages)
              rendered += 1
              return prerenderer.render(request, options)
            },
          }
        })
      },
      'astro:build:setup': () => reportStep('bundle'),
    },
  }
}
