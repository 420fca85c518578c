/** Where the page and its services are. All of it lies below the page's own folder, wherever the site is mounted. */
import type { Slug } from '../../../openapi/tools/services.ts'

/** The page's folder, with a slash at its end. */
export const folder = new URL('.', document.baseURI).href

/** Where the services are, each at its slug; without a slash at its end. No file is there. */
export const apiBase = `${folder}api`

export const baseOf = (slug: Slug) => `${apiBase}/${slug}`
