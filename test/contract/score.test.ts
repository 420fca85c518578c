/** Redocly scores how ready each document is for people and for agents: 90 of 100 or more. */
import { describe, expect, it } from 'vitest'
import { redocly } from '../../openapi/tools/redocly.ts'
import { slugs } from '../../openapi/tools/services.ts'
import { projectRoot } from './project-copy.ts'

interface Score {
  readonly agentReadiness: number
  readonly discoverability: number
}

/** The best public description that we measured has 86.5. */
const least = 90

describe(`the score is at least ${least}`, () => {
  it.each(['latchkey', ...slugs])('of %s', async (api) => {
    const { exitCode, stdout, stderr } = await redocly(projectRoot, 'score', api, '--format=json')
    expect(exitCode, stderr).toBe(0)
    const { agentReadiness, discoverability } = JSON.parse(stdout) as Score
    console.info(`${api}: ready for agents ${agentReadiness}, discoverable ${discoverability}`)
    expect(agentReadiness).toBeGreaterThanOrEqual(least)
    expect(discoverability).toBeGreaterThanOrEqual(least)
  })
})
