/** What the paths of the control API begin with. */
export const controlPrefix = '/_mock/'
