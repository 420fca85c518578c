/** `npm run build:console`: builds the control room, if its sources have changed. `--force` builds it anyway. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Rolldown } from 'vite'
import { buildFolder } from '../../openapi/tools/build-folder.ts'

const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } })

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const root = here('../..')

const inputs = [
  'mocks/console',
  'mocks/generated',
  'mocks/server/room-name.ts',
  'mocks/server/service-names.ts',
  'tsconfig.json',
]

const isBuilt = await buildFolder({
  folder: here('../dist/mocks/console-page'),
  root,
  inputs,
  force: values.force,
  started: () => console.log('Building the console …'),
  waiting: (pid) => console.log(`Process ${pid} is building the console. Waiting for it …`),
  async build(outDir, report) {
    report('Bundling the page', 10)
    // Vite reads it when it is loaded.
    process.env.NODE_ENV = 'production'
    const { build } = await import('vite')
    const configFile = here('vite.config.ts')
    const built = await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
    refuseOtherInputs(built as Rolldown.RolldownOutput)
  },
})
console.log(isBuilt ? 'It is built.' : 'The console is up to date.')

/** Fails where the page is made of a file whose change would go unnoticed. */
function refuseOtherInputs({ output }: Rolldown.RolldownOutput): void {
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []))
  const own = modules.filter((id) => id.startsWith(root) && !id.includes('/node_modules/'))
  const other = own.find((id) => !inputs.some((input) => id.startsWith(root + input)))
  if (other !== undefined)
    throw new Error(`The console imports ${other}. Add it to the inputs in ${import.meta.filename}.`)
}
