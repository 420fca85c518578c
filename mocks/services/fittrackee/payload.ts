/** Reads the JSON that a call of FitTrackee carries. */
import { isJsonObject, type JsonObject, mediaTypeOf, readJson } from '../bodies.ts'

/** The fields that were sent; `undefined` if the body is not labelled JSON, is no JSON object, or has nothing in it. */
export async function readPayload(request: Request): Promise<JsonObject | undefined> {
  if (mediaTypeOf(request) !== 'application/json') return undefined
  const body = await readJson(request)
  return isJsonObject(body) && Object.keys(body).length > 0 ? body : undefined
}

/** Whether each of these fields is there and not null. */
export function hasAll(payload: JsonObject, names: readonly string[]): boolean {
  return names.every((name) => payload[name] !== undefined && payload[name] !== null)
}
