/**
 * Imports every module of the package in a process whose globals tell when they are touched. Prints what was touched, and
 * what is there now that was not before.
 */

const watched = [
  'addEventListener',
  'removeEventListener',
  'BroadcastChannel',
  'navigator',
  'location',
  'window',
  'document',
  'self',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'crypto',
  'Request',
  'Response',
  'Headers',
]

const touched = new Set<string>()
for (const name of watched) {
  const { value } = Object.getOwnPropertyDescriptor(globalThis, name) ?? {}
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      touched.add(name)
      return value
    },
    set() {
      touched.add(name)
    },
  })
}

const modules = process.argv.slice(2)
const before = new Set(Reflect.ownKeys(globalThis))
const listeners = process.eventNames().length
for (const module of modules) await import(module)
const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key))
const report = {
  touched: [...touched],
  added: added.map(String),
  listeners: process.eventNames().length - listeners,
  resources: process.getActiveResourcesInfo().filter((name) => /Timeout|Immediate|Message|Socket/.test(name)),
}
process.stdout.write(JSON.stringify(report))
