/** Reads what a caller sent. Nothing here throws: what cannot be read is `undefined`, and the service says what that means. */

export type JsonObject = Readonly<Record<string, unknown>>

/** The media type without its parameters, in lower case; empty where there is none. */
export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** The JSON value of the body; `undefined` if the body is empty, malformed or cut off. */
export async function readJson(request: Request): Promise<unknown> {
  return parseJson((await readText(request)) ?? '')
}

/** The body as text, empty where there is none; `undefined` if it is cut off. */
export async function readText(request: Request): Promise<string | undefined> {
  try {
    return await request.text()
  } catch {
    return undefined
  }
}

/** The value of a JSON text; `undefined` if the text is empty or malformed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of a form, urlencoded or multipart; `undefined` if the body is neither, or is cut off. */
export async function readForm(request: Request): Promise<FormData | undefined> {
  const mediaType = mediaTypeOf(request)
  if (mediaType !== 'application/x-www-form-urlencoded' && mediaType !== 'multipart/form-data') return undefined
  try {
    return await request.formData()
  } catch {
    return undefined
  }
}

/** The text of a form's field, the first one where a name stands twice; `undefined` if it is absent or a file. */
export function textField(form: FormData, name: string): string | undefined {
  const value = form.get(name)
  return typeof value === 'string' ? value : undefined
}
