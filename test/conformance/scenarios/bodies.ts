/** The replay is the whole call. */
import assert from 'node:assert/strict'
import type { SeenRequest } from '../../support/scripted-server.ts'
import type { Payload } from '../contender.ts'
import type { Scenario } from '../scenario.ts'

const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 256)
const picture = () => new Blob([bytes], { type: 'image/png' })

/** @param check what the server must find in the replay. */
function replayOf(what: string, payload: () => Payload, check: (request: SeenRequest) => Promise<void>): Scenario {
  return {
    name: `the replay carries ${what}`,
    async play({ client, service, wire }) {
      service.refuseAccess()
      assert.equal((await client.call({ payload: payload() })).status, 200)
      const [, replay, ...others] = service.seen(wire.write)
      assert.ok(replay)
      assert.equal(others.length, 0)
      await check(replay)
    },
  }
}

const json = { name: 'Ada Lovelace', notes: ['A', 'G'], born: 1815 }

function form(): FormData {
  const form = new FormData()
  form.append('name', 'Ada Lovelace')
  form.append('picture', picture(), 'ada.png')
  return form
}

export const bodies = [
  replayOf(
    'a JSON body',
    () => ({ json }),
    async ({ headers, body }) => {
      assert.match(headers['content-type'] ?? '', /^application\/json/)
      assert.deepEqual(JSON.parse(body), json)
    },
  ),
  replayOf(
    'a multipart body',
    () => ({ form: form() }),
    async (request) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' }
      const fields = await new Response(new Uint8Array(request.bytes), { headers }).formData()
      assert.equal(fields.get('name'), 'Ada Lovelace')
      const file = fields.get('picture')
      assert.ok(file instanceof File)
      assert.equal(file.name, 'ada.png')
      assert.deepEqual(new Uint8Array(await file.arrayBuffer()), bytes)
    },
  ),
  replayOf(
    'a Blob',
    () => ({ blob: picture() }),
    async (request) => {
      assert.equal(request.headers['content-type'], 'image/png')
      assert.deepEqual(new Uint8Array(request.bytes), bytes)
    },
  ),
]
