/** Package `latchkey-mocks`: the five services as stateful mocks, for browser and Node. */
export { createMocks, type Mocks, type MocksOptions } from './mocks.ts'
