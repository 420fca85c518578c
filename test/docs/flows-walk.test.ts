/** How the flows come to what they show: each workflow is walked through the mocks, and one that goes astray is an error. */
import { describe, expect, it } from 'vitest'
import { type ArazzoWorkflow, readWorkflows } from '../../docs/contract/flows/arazzo.ts'
import { walk } from '../../docs/contract/flows/walk.ts'
import { flows } from '../../docs/contract/flows.ts'

const { workflows } = readWorkflows('fluency-box')
const described = { summary: 'A flow', description: 'What happens.' }
const flow = (steps: ArazzoWorkflow['steps']): ArazzoWorkflow => ({ workflowId: 'astray', ...described, steps })

const keysOf = (workflowId: string) =>
  flows
    .find((candidate) => candidate.workflowId === workflowId)
    ?.steps.flatMap((step) => (step.kind === 'call' ? [step.outcome.message.key] : []))

describe('a walked workflow', () => {
  it('tells replies apart that look the same', () => {
    const keys = keysOf('fluencyBoxLockedAndReset') ?? []
    expect(keys.slice(0, 6)).toEqual([...Array(5).fill('invalid_credentials'), 'account_locked'])
  })

  it('names the example that says what came back, where the mocks put their own words into another', () => {
    expect(keysOf('nwappRegistrationRefused')).toEqual([
      'email_taken',
      'weak_password',
      'weak_password.numeric',
      'weak_password.common',
      'weak_password.similar',
      'missing_field',
    ])
  })

  it('names the success that fits what came back', () => {
    expect(keysOf('fluencyBoxChangePicture')?.at(-1)).toBe('user_with_picture')
    expect(keysOf('thunderVerifyByLink')?.at(-1)).toBe('found_verified')
  })

  it('gives the same each time, so that the pages do too', async () => {
    const [workflow] = workflows
    if (workflow === undefined) throw new Error('There are no workflows.')
    expect(await walk(workflow, workflows)).toEqual(await walk(workflow, workflows))
  })
})

describe('a workflow that goes astray', () => {
  it('names the step that gets another status than it asks for', async () => {
    const steps = [
      {
        stepId: 'forgotten',
        description: 'Nobody has this address.',
        operationId: '$sourceDescriptions.fluencyBox.fluencyBoxRequestPasswordReset',
        requestBody: { contentType: 'application/json', payload: { email: 'ada@example.com' } },
        successCriteria: [{ condition: '$statusCode == 200' }],
      },
    ]
    await expect(walk(flow(steps), workflows)).rejects.toThrow(
      'astray goes astray at forgotten: Error: it got 404 instead of 200: {"message":"No user found","status":"fail"}',
    )
  })

  it.each([
    ['an operation', '$sourceDescriptions.fluencyBox.fluencyBoxSing', 'There is no operation fluencyBoxSing.'],
    [
      'a step of the control API',
      '$sourceDescriptions.control.mockSing',
      'Nothing says how mockSing of the control API reads',
    ],
  ])('names %s that nobody knows', async (_, operationId, message) => {
    const steps = [{ stepId: 'sing', description: 'Ada sings.', operationId }]
    await expect(walk(flow(steps), workflows)).rejects.toThrow(message)
  })

  it('names a workflow, and an output, that nobody gives', async () => {
    const elsewhere = [{ stepId: 'elsewhere', description: 'Elsewhere.', workflowId: 'singing' }]
    await expect(walk(flow(elsewhere), workflows)).rejects.toThrow('There is no workflow singing.')
    const unread = { method: 'get', url: '$steps.readMail.outputs.link' }
    const unknown = [{ stepId: 'openLink', description: 'She opens it.', 'x-operation': unread }]
    await expect(walk(flow(unknown), workflows)).rejects.toThrow('$steps.readMail.outputs.link leads nowhere.')
  })
})
