/** The clients of this project get every scenario right. `npm run bench -- sdk` puts the same to others. */
import { describe, expect, it } from 'vitest'
import { fluencyBox, nwapp } from './contenders/latchkey.ts'
import { applies, perform } from './scenario.ts'
import { scenarios } from './scenarios/all.ts'

describe.each([fluencyBox, nwapp])('$name', (contender) => {
  it.each(scenarios)('$name', async (scenario) => {
    expect(applies(scenario, contender)).toBe(true)
    await perform(scenario, contender)
  })
})
