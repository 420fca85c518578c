/** A child process that measures when it is asked to, with a heap and compiled code of its own. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Worker<T> {
  /** Measures once. */
  measure(): Promise<T>
  stop(): Promise<void>
}

/** @param file beside this one. */
export function startWorker<T>(file: string, ...args: readonly string[]): Worker<T> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, { execArgv: ['--expose-gc'] })
  const exit = once(child, 'exit')
  return {
    async measure() {
      child.send('measure')
      const ended = exit.then(([code]) => Promise.reject(new Error(`${file} ended with ${code}.`)))
      const [result] = (await Promise.race([once(child, 'message'), ended])) as [T]
      return result
    },
    async stop() {
      child.kill('SIGKILL')
      await exit
    },
  }
}

/** For the child: answers each question with what the work gives. What others left on the heap is gone before. */
export function answer(work: () => Promise<unknown>): void {
  process.on('message', async () => {
    global.gc?.()
    process.send?.(await work())
  })
}
