/** A page of the reference stands two folders below the root of the site, wherever that is. */

/** @param link begins at the root of the site. */
export const fromPage = (link: string): string => `../../${link.slice(1)}`
