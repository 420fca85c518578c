/** A server whose control API is called over HTTP, and each of its replies held against the description. */
import { expect } from 'vitest'
import type { TestServices } from '../../../mocks/scenarios/test-services.ts'
import { type MockServer, type MockServerOptions, startMockServer } from '../../../mocks/server/server.ts'
import { servicesOf } from '../../support/test-server.ts'
import { describedBody } from './contract.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  /** Of JSON; `undefined` where there is none. */
  readonly body: unknown
}

export interface Control {
  readonly server: MockServer
  /** The services of the same server. */
  readonly services: TestServices
  /**
   * Calls the control API.
   * @param path begins below `/_mock/v1`.
   * @param body goes as it is if it is a text, else as JSON. Default: none.
   */
  send(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** The body of a reply that has to be a good one. */
  good<T>(method: string, path: string, body?: unknown): Promise<T>
  /** The problem of a reply that has to have this status. */
  problem(status: number, method: string, path: string, body?: unknown): Promise<string>
}

/** Starts a server that answers with a 500 if a reply of ours leaves its description. */
export async function startControl(options: MockServerOptions = {}): Promise<Control> {
  return controlOf(await startMockServer({ checks: 'strict', ...options }))
}

function controlOf(server: MockServer): Control {
  const send: Control['send'] = async (method, path, body, headers = {}) => {
    const url = `${server.url}/_mock/v1${path}`
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const reply = await fetch(url, { method, headers, ...(text !== undefined && { body: text }) })
    return { status: reply.status, headers: reply.headers, body: await describedBody(method, url, reply) }
  }
  return {
    server,
    services: servicesOf(server),
    send,
    async good<T>(method: string, path: string, body?: unknown) {
      const answer = await send(method, path, body)
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
      return answer.body as T
    },
    async problem(status, method, path, body) {
      const answer = await send(method, path, body)
      expect(answer.status, JSON.stringify(answer.body)).toBe(status)
      return (answer.body as { readonly title: string }).title
    },
  }
}
