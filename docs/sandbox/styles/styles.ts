/** The look of the sandbox: the console's own parts in the colours of the site, and none of it beyond the sandbox. */
import base from '../../../mocks/console/styles/base.css?raw'
import lists from '../../../mocks/console/styles/lists.css?raw'
import overlays from '../../../mocks/console/styles/overlays.css?raw'
import panels from '../../../mocks/console/styles/panels.css?raw'
import parts from '../../../mocks/console/styles/parts.css?raw'
import own from './sandbox.css?raw'

const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\n\s*/g, '\n')

/** Each rule of the console holds inside of the sandbox alone (CSS nesting). */
export const sandboxStyles = withoutComments(
  `.sandbox {\n${[base, parts, lists, panels, overlays].join('\n')}\n}\n${own}`,
)
