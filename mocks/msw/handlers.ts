/** A service as MSW handlers. One handler takes all calls of a service, which is faster than one for each operation. */
import type { HttpHandler } from 'msw'
import { http } from 'msw/http'
import type { Contract } from '../services/contract.ts'
import type { Service } from '../services/service.ts'

/**
 * Answers one operation in the service's place.
 * @returns the reply, or `undefined` to let the service answer after all.
 */
export type Override = (request: Request) => Promise<Response | undefined> | Response | undefined

export interface HandlersOptions<C extends Contract> {
  /** The absolute URL under which the service is called. */
  readonly baseUrl?: string
  /** By operationId: what answers instead of the service. Default: nothing. */
  readonly overrides?: { readonly [Op in keyof C['operations']]?: Override }
}

/** @param service is mounted at the path of `baseUrl`. */
export function serviceHandlers<C extends Contract>(
  service: Service<C>,
  baseUrl: string,
  overrides: HandlersOptions<C>['overrides'] = {},
): readonly HttpHandler[] {
  const byOperation = overrides as Readonly<Record<string, Override | undefined>>
  return [
    http.all(`${baseUrl}/*`, async ({ request }) => {
      const operation = service.operationAt(request.method, new URL(request.url))
      const override = operation === undefined ? undefined : byOperation[operation]
      return (await override?.(request.clone())) ?? service.handle(request)
    }),
  ]
}
