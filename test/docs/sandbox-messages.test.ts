/** Every message of the contract is brought about by its link, and the services themselves say it. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { sandboxLink } from '../../docs/site/links.ts'
import { documentedReplies, expectReply } from '../contract/documented-replies.ts'
import { goTo, newest, ready, replyIn, send } from './sandbox-page.ts'
import { sitePages } from './site.ts'

const replies = documentedReplies()
const inReach = replies.filter(({ status }) => status !== 413)

const pages = sitePages()
let page: Page
let troubles: readonly string[]
beforeAll(async () => {
  const opened = await pages.openForFile('sandbox/')
  page = opened.page
  troubles = opened.troubles
  await ready(page)
})

const linkTo = (operationId: string, path: string, id: string) => {
  const [, slug = ''] = path.split('/')
  return sandboxLink({ slug, operationId }, id).replace('/sandbox/', '')
}

describe('the link to a message', () => {
  it.each(inReach.map((reply) => ({ id: `${reply.operationId}.${reply.key}`, reply })))(
    'brings about $id',
    async ({ id, reply }) => {
      await goTo(page, linkTo(reply.operationId, reply.path, id))
      await page.getByText(`This is what leads to ${id}. Press Send.`).waitFor()
      await send(page)
      await expectReply(await replyIn(newest(page)), reply)
    },
  )

  it('says of a message about too large a body that only a server has it', async () => {
    await goTo(page, '#/notes/notesLogin?message=notesLogin.file_too_large')
    await page.getByText('Only a server limits the size of a request').waitFor()
  })

  it.each([
    'notesLogin.no_such_message',
    'nobody.knows',
    'constructor.name',
    'notesLogin.toString',
    '<b>bold</b>',
    '.',
  ])('that leads to no message, as %s, says so and changes nothing', async (id) => {
    await page
      .getByRole('button', { name: 'Go on with this one' })
      .or(page.getByText('cannot be set up'))
      .first()
      .waitFor()
    await goTo(page, '#/notes/notesLogin')
    await goTo(page, `#/notes/notesLogin?message=${encodeURIComponent(id)}`)
    await page.getByText(`There is no message ${id}.`, { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
  })

  it('raises no error, and asks nobody but the page', () => {
    expect(troubles).toEqual([])
  })
})
