import { createMemoryStore } from '../../mocks/world/memory-store.ts'
import { describeStore } from './describe-store.ts'
import { createRemoteStore } from './remote-store.ts'

describeStore('memory', createMemoryStore)
describeStore('remote', createRemoteStore)
