/**
 * Stands in for the list of public suffixes that MSW's cookie jar brings, a third of what the sandbox would load. No service
 * sets a cookie, so the jar is never asked where one may go.
 */
export const getDomain = (hostname: string): string => hostname
