/** The profile pictures of FitTrackee, at most one for each account. Whether there is one is told by this store alone. */
import type { World } from '../../world/world.ts'

export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** `jpg`, `png` or `gif`. */
  readonly extension: string
}

/** Pictures by the number of their account. */
export interface Pictures {
  get(id: number): Promise<Picture | undefined>
  has(id: number): Promise<boolean>
  /** Takes the place of the picture before, if there is one. */
  put(id: number, picture: Picture): Promise<void>
  remove(id: number): Promise<void>
}

export function openPictures(world: World): Pictures {
  const pictures = world.collection<Picture>({ service: 'fittrackee', name: 'pictures' })
  const get = async (id: number) => (await pictures.get(String(id)))?.value
  return {
    get,
    has: async (id) => (await get(id)) !== undefined,
    async put(id, picture) {
      // Between the two attempts another call may delete or add a picture; one of them succeeds in the end.
      for (;;) {
        if ((await pictures.insert(String(id), picture)).ok) return
        if ((await pictures.update(String(id), () => picture)).ok) return
      }
    },
    async remove(id) {
      await pictures.remove(String(id))
    },
  }
}
