/** The mock server as test services: one in this process, one in another process, or one that is called in any way. */
import type { TestServices } from '../../mocks/scenarios/test-services.ts'
import type { MockServer } from '../../mocks/server/server.ts'
import { contractFaults } from '../../mocks/services/contract-faults.ts'

type Watch = (path: string, reply: Response) => void

/** @param watch sees every reply. */
export function servicesOf({ url, world, services, reset }: MockServer, watch?: Watch): TestServices {
  return {
    mocks: {
      ...services,
      clock: world.clock,
      mailbox: world.mailbox,
      faults: contractFaults(world.faults),
      journal: world.journal,
      get settings() {
        return world.settings
      },
      configure: world.configure,
      reset,
    },
    maxBodyBytes: undefined,
    fetch: caller(url, watch),
  }
}

/** A server in another process: it can be called, and its world is out of reach. */
export function remoteServices(url: string, watch?: Watch): TestServices {
  return servicesBy(caller(url, watch))
}

/** The same, called in any way. */
export function servicesBy(fetch: TestServices['fetch']): TestServices {
  return {
    get mocks(): never {
      throw new Error('The world of this server is in another process.')
    },
    maxBodyBytes: undefined,
    fetch,
  }
}

function caller(url: string, watch: Watch = () => undefined): TestServices['fetch'] {
  return async (path, init) => {
    const reply = await fetch(url + path, { redirect: 'manual', ...init })
    watch(path, reply)
    return reply
  }
}
