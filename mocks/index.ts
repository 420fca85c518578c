/** Package `latchkey-mocks`: the five services as stateful mocks, for browser and Node. */
export { createMocks, type MockedService, type Mocks, type MocksOptions, type Slug } from './mocks.ts'
export type { HandlersOptions, OverriddenCall, Override } from './msw/handlers.ts'
export type { Clock, Duration } from './world/clock.ts'
export type { Faults, ServiceFaults } from './world/faults.ts'
export type { Mail, Mailbox, MailFilter } from './world/mailbox.ts'
export type { Settings, SettingsChanges } from './world/settings.ts'
export type { Store, Stored, UniqueKeys, WriteResult } from './world/store.ts'
