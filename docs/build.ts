/**
 * `npm run docs`: builds the site in `docs/dist`, if anything that it is made of has changed. `--force` builds it anyway, and
 * `--out DIR` puts a copy into another folder. It asks nothing of anybody.
 */
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite, siteFolder } from './site/build-site.ts'
import { copySite, refuseFolder } from './site/copy-site.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
})
const outDir = values.out === undefined ? siteFolder : resolve(values.out)
const shownDir = relative('', outDir) || outDir

const refusal = outDir === siteFolder ? undefined : refuseFolder(outDir)
if (refusal !== undefined) {
  console.error(`${shownDir} ${refusal}`)
  process.exitCode = 1
} else {
  const isBuilt = await buildSite({
    force: values.force,
    started: () => console.log('Building the documentation …'),
    waiting: (pid) => console.log(`Process ${pid} is building the documentation. Waiting for it …`),
  })
  if (!isBuilt) console.log('The documentation is up to date.')
  if (outDir !== siteFolder) await copySite(outDir)
  console.log(`It is in ${shownDir}, for any static host.`)
}
