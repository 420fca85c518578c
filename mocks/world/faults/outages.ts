/** What is broken behind a service: switches for the failures that a healthy backend never shows. */

export interface ServiceFaults {
  /** `down`: nothing can be read or written. `rejects`: reading works, each write is refused. */
  readonly database: 'up' | 'down' | 'rejects'
  /** `down`: no mail can be sent. */
  readonly mail: 'up' | 'down'
}

export interface Outages {
  of(service: string): ServiceFaults
  set(service: string, faults: Partial<ServiceFaults>): void
  /** Tells whether something was broken. */
  clear(): boolean
}

const healthy: ServiceFaults = { database: 'up', mail: 'up' }

const positions: Readonly<Record<string, readonly string[]>> = {
  database: ['up', 'down', 'rejects'],
  mail: ['up', 'down'],
}

export function createOutages(): Outages {
  const byService = new Map<string, ServiceFaults>()
  const of = (service: string) => byService.get(service) ?? healthy
  return {
    of,
    set(service, faults) {
      for (const [name, position] of Object.entries(faults)) checkSwitch(name, position)
      byService.set(service, { ...of(service), ...faults })
    },
    clear() {
      const some = byService.size > 0
      byService.clear()
      return some
    },
  }
}

function checkSwitch(name: string, position: unknown): void {
  const known = Object.hasOwn(positions, name) ? positions[name] : undefined
  if (known === undefined) throw new TypeError(`No service has a switch '${name}'; there are database and mail.`)
  if (!known.some((other) => other === position)) throw new TypeError(`${name} must be one of ${known.join(', ')}.`)
}

/** Thrown by a collection while the database of its service is down. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
  constructor(service: string) {
    super(`The database of ${service} is down.`)
  }
}

/** Thrown by a collection when the database of its service refuses a write. */
export class StoreRejected extends Error {
  override readonly name = 'StoreRejected'
  constructor(service: string) {
    super(`The database of ${service} rejected a write.`)
  }
}

/** Thrown by the mailbox while a service cannot send mail. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable'
  constructor(service: string) {
    super(`The mail server of ${service} is down.`)
  }
}
