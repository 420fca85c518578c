/** What is broken behind a service: switches for the failures that a healthy backend never shows. */

export interface ServiceFaults {
  /** `down`: nothing can be read or written. `rejects`: reading works, each write is refused. */
  readonly database: 'up' | 'down' | 'rejects'
  /** `down`: no mail can be sent. */
  readonly mail: 'up' | 'down'
}

/** Services go by their slugs. */
export interface Faults<Slug extends string = string> {
  of(service: Slug): ServiceFaults
  /** Changes the named switches of one service; the others stay. */
  set(service: Slug, faults: Partial<ServiceFaults>): void
  /** Mends everything. */
  clear(): void
}

const healthy: ServiceFaults = { database: 'up', mail: 'up' }

export function createFaults(): Faults {
  const byService = new Map<string, ServiceFaults>()
  const of = (service: string) => byService.get(service) ?? healthy
  return {
    of,
    set: (service, faults) => void byService.set(service, { ...of(service), ...faults }),
    clear: () => byService.clear(),
  }
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
