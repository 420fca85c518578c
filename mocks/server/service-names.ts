/** The services as people call them, by slug, in the order in which they are listed. */
export const serviceNames: ReadonlyMap<string, string> = new Map([
  ['fluency-box', 'Fluency Box'],
  ['nwapp', 'NWApp'],
  ['thunder', 'Thunder'],
  ['notes', 'Notes'],
  ['fittrackee', 'FitTrackee'],
])
