/** A picture to upload, from wherever it comes. */

export type Picture =
  /** From a file input, or with a name of your own: `new File([bytes], 'ada.png')`. */
  | File
  /** From a canvas; the file is named after its type. */
  | Blob
  /** Bytes, a `Buffer` among them. */
  | {
      readonly data: Blob | ArrayBuffer | ArrayBufferView
      /** The name of the file. Its extension tells the services what it is. */
      readonly name: string
      /** The media type. Default: none. */
      readonly type?: string
    }

export function fileOf(picture: Picture): File {
  if (picture instanceof File) return picture
  if (picture instanceof Blob)
    return new File([picture], `picture.${extensionOf(picture.type)}`, { type: picture.type })
  const { data, name, type } = picture
  // A view may show a part of its buffer only, or one that is shared: what counts is what it shows now.
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    : data
  return new File([bytes], name, type === undefined ? {} : { type })
}

function extensionOf(type: string): string {
  return type.replace(/^image\//, '').replace('jpeg', 'jpg') || 'bin'
}
