/**
 * The one interface through which all state goes, so that a database or a shared cache can take the memory's place and
 * several servers can stand before it. Values are plain data (JSON and `Uint8Array`), and nobody changes one in place.
 */

/**
 * A value as it was read. `version` changes with each write, and a write names the version that it replaces. No version
 * of an id comes again, even where the value was removed, or all were cleared, and another took the id.
 */
export interface Stored<T> {
  readonly id: string
  readonly value: T
  readonly version: number
}

/** For each unique index of a collection, the key under which a value is found, such as `{ email: 'ada@example.com' }`. */
export type UniqueKeys = Readonly<Record<string, string>>

export type WriteResult =
  | { readonly ok: true; readonly version: number }
  /** The keys that belong to another value: all of them, in the order of the keys, after `id` if that is taken. */
  | { readonly ok: false; readonly reason: 'taken'; readonly indexes: readonly string[] }
  /** The value has changed or gone since it was read. */
  | { readonly ok: false; readonly reason: 'stale' }

/** All that a store holds, in the order in which it was added. */
export interface StoreDump {
  readonly collections: Readonly<Record<string, readonly DumpedValue[]>>
  readonly counters: Readonly<Record<string, number>>
}

export interface DumpedValue {
  readonly id: string
  readonly value: unknown
  readonly keys: UniqueKeys
}

/** Every method is atomic: of two that race, one comes first as a whole. */
export interface Store {
  get<T>(collection: string, id: string): Promise<Stored<T> | undefined>
  find<T>(collection: string, index: string, key: string): Promise<Stored<T> | undefined>
  /** Adds a value. Neither its id nor one of its keys may be there yet. */
  insert<T>(collection: string, id: string, value: T, keys: UniqueKeys): Promise<WriteResult>
  /** Compare and set: replaces the value and its keys, if it still has this version. */
  replace<T>(collection: string, id: string, version: number, value: T, keys: UniqueKeys): Promise<WriteResult>
  /** Tells whether there was something to remove. Given a version, removes that version alone. */
  remove(collection: string, id: string, version?: number): Promise<boolean>
  /** The values in the order in which they were added. */
  list<T>(collection: string): Promise<readonly Stored<T>[]>
  /** Adds 1 to a counter and gives its new value; a new counter starts at 1. */
  increment(counter: string): Promise<number>
  /** Forgets everything. */
  clear(): Promise<void>
  /** All that is there at one moment. */
  dump(): Promise<StoreDump>
  /**
   * Puts a dump in the place of all that is there.
   * @throws RangeError if two values of the dump have the same id or key; then nothing has changed.
   */
  load(dump: StoreDump): Promise<void>
}
