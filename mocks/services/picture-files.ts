/** Uploaded pictures as files. What stands under an image's name may be anything, so nobody must guess what it is. */

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
])

/** What follows the last dot of a file's name, in lower case; empty if there is no dot. */
export function extensionOf(fileName: string): string {
  return /\.([^.]*)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

/** Sends a file's bytes back as they came: as an image if its extension is an image's, or else as bytes to save. */
export function pictureResponse(bytes: Uint8Array<ArrayBuffer>, extension: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': mediaTypes.get(extension) ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    },
  })
}
