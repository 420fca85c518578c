import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import own from '../../mocks/package.json' with { type: 'json' }
import { call, json, setUp, typed } from './journal-calls.ts'

const object = (required: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  // Members of one's own start with an underscore.
  patternProperties: { '^_': {} },
  additionalProperties: false,
})
const text = { type: 'string' }
const size = { type: 'integer', minimum: -1 }
const time = { type: 'number', minimum: 0 }
const pairs = { type: 'array', items: object({ name: text, value: text }, { comment: text }) }
const message = { httpVersion: text, cookies: pairs, headers: pairs, headersSize: size, bodySize: size }

/** HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec), but for pages and caches, which the journal does not have. */
const har = object({
  log: object({
    version: { const: '1.2' },
    creator: object({ name: text, version: text }),
    entries: {
      type: 'array',
      items: object({
        startedDateTime: { type: 'string', format: 'date-time' },
        time,
        request: object(
          { ...message, method: text, url: { type: 'string', format: 'uri-reference' }, queryString: pairs },
          { postData: object({ mimeType: text, text }, { params: pairs, comment: text }) },
        ),
        response: object({
          ...message,
          status: { type: 'integer', minimum: 0 },
          statusText: text,
          redirectURL: text,
          content: object({ size, mimeType: text }, { text, encoding: text, comment: text }),
        }),
        cache: object({}),
        timings: object({ send: time, wait: time, receive: time }),
      }),
    },
  }),
})

const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(har)

const violation = { location: ['request', 'body'], severity: 'Error', code: 'x', message: 'analytical-engine is weak' }
const picture = new Uint8Array([0x89, 0x50, 0xff, 0x00])

function threeCalls() {
  const { journal } = setUp({ maxBodyBytes: 100 })
  journal.record(
    call({
      url: 'http://h/notes/auth/login?a=%C3%A4&token=abcd#top',
      request: json({ username: 'ada', password: 'analytical-engine' }),
      reply: { status: 302, headers: { 'content-type': 'text/html', location: '/next' }, body: '<p>analytical-engine' },
      violations: [violation],
      faults: [{ id: '1', effect: 'latency' }],
    }),
  )
  journal.record(
    call({
      service: 'nwapp',
      operation: undefined,
      request: typed('image/png', picture),
      reply: typed('image/png', picture),
    }),
  )
  journal.record(call({ method: 'GET', reply: null }))
  return journal
}

describe('the HTTP Archive', () => {
  it.each(['hidden', 'shown'] as const)('is a HAR 1.2, secrets being %s', async (secrets) => {
    validate(JSON.parse(JSON.stringify(await threeCalls().har({}, { secrets }))))
    expect(validate.errors).toBeNull()
  })

  it('names this package', async () => {
    expect((await setUp().journal.har()).log).toEqual({
      version: '1.2',
      creator: { name: own.name, version: own.version },
      entries: [],
    })
  })

  it('has a call with its request and its reply, without the secrets', async () => {
    const { log } = await threeCalls().har({ service: 'notes', method: 'POST' })
    expect(log.entries).toEqual([
      {
        startedDateTime: '2030-01-01T00:00:00.000Z',
        time: 2.5,
        request: {
          method: 'POST',
          url: 'http://h/notes/auth/login?a=%C3%A4&token=%E2%80%A2%E2%80%A2%E2%80%A2#top',
          httpVersion: 'HTTP/1.1',
          cookies: [],
          headers: [{ name: 'content-type', value: 'application/json' }],
          queryString: [
            { name: 'a', value: 'ä' },
            { name: 'token', value: '•••' },
          ],
          postData: { mimeType: 'application/json', text: '{"username":"ada","password":"•••"}' },
          headersSize: -1,
          bodySize: 49,
        },
        response: {
          status: 302,
          statusText: '',
          httpVersion: 'HTTP/1.1',
          cookies: [],
          headers: [
            { name: 'content-type', value: 'text/html' },
            { name: 'location', value: '/next' },
          ],
          content: { size: 20, mimeType: 'text/html', text: '<p>•••' },
          redirectURL: '/next',
          headersSize: -1,
          bodySize: 20,
        },
        cache: {},
        timings: { send: 0, wait: 2.5, receive: 0 },
        _id: 1,
        _service: 'notes',
        _operation: 'notesLogin',
        _violations: [{ ...violation, message: '••• is weak' }],
        _faults: [{ id: '1', effect: 'latency' }],
      },
    ])
  })

  it('has the secrets where they are asked for', async () => {
    const { log } = await threeCalls().har({}, { secrets: 'shown' })
    expect(log.entries[0]).toMatchObject({
      request: {
        url: 'http://h/notes/auth/login?a=%C3%A4&token=abcd#top',
        postData: { text: '{"username":"ada","password":"analytical-engine"}' },
      },
      response: { content: { text: '<p>analytical-engine' } },
      _violations: [violation],
    })
  })

  it('has pictures as base64 with the secrets, and says where a body is not shown without', async () => {
    const [, shown] = (await threeCalls().har({}, { secrets: 'shown' })).log.entries
    expect(shown?.response.content).toEqual({ size: 4, mimeType: 'image/png', text: 'iVD/AA==', encoding: 'base64' })
    expect(shown?.request.postData).toEqual({ mimeType: 'image/png', text: 'iVD/AA==', comment: 'base64' })
    const [, hidden] = (await threeCalls().har()).log.entries
    expect(hidden?.response.content).toEqual({ size: 4, mimeType: 'image/png', comment: 'The body is not shown.' })
    expect(hidden?.request.postData).toEqual({ mimeType: 'image/png', text: '', comment: 'The body is not shown.' })
  })

  it('says where the end of a body was not kept', async () => {
    const { journal } = setUp({ maxBodyBytes: 3 })
    journal.record(call({ reply: typed('text/plain', 'abcd') }))
    expect((await journal.har({}, { secrets: 'shown' })).log.entries[0]?.response.content).toEqual({
      size: 4,
      mimeType: 'text/plain',
      text: 'abc',
      comment: 'The end of the body was not kept.',
    })
  })

  it('has a call without an answer as browsers have it', async () => {
    const [, , last] = (await threeCalls().har()).log.entries
    expect(last?.request).not.toHaveProperty('postData')
    expect(last?.response).toMatchObject({ status: 0, headers: [], content: { size: 0, mimeType: '' }, bodySize: -1 })
  })

  it('has the newest calls that fit, oldest first', async () => {
    const ids = async (...args: Parameters<ReturnType<typeof threeCalls>['har']>) =>
      (await threeCalls().har(...args)).log.entries.map(({ _id }) => _id)
    expect(await ids()).toEqual([1, 2, 3])
    expect(await ids({}, { limit: 2 })).toEqual([2, 3])
    expect(await ids({ service: 'notes' })).toEqual([1, 3])
  })
})
