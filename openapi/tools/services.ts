/** The five services, in the order in which every table of the project lists them. */
export const slugs = ['fluency-box', 'nwapp', 'thunder', 'notes', 'fittrackee'] as const

export type Slug = (typeof slugs)[number]
