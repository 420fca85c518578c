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

/** A copy of the bytes as they are now. */
export function fileOf(picture: Picture): File {
  if (picture instanceof File) return picture
  if (picture instanceof Blob) {
    const extension = picture.type.replace(/^image\//, '').replace('jpeg', 'jpg')
    return new File([picture], `picture.${extension || 'bin'}`, { type: picture.type })
  }
  const { data, name, type = '' } = picture
  return new File([data as BlobPart], name, { type })
}
