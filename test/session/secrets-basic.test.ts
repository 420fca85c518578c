/** Basic credentials are UTF-8, whatever the password holds: the mocks, in both forms, are the judges. */
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMocks } from '../../mocks/mocks.ts'
import { startMockServer } from '../../mocks/server/server.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createThunder } from '../../src/services/thunder.ts'

const passwords = [
  'Schlüssel',
  '\u{1f511}\u{1f511}',
  'one:two::three:',
  ':',
  'ü:\u{1f511}:日本語',
  ' with blanks ',
  'z\u0308 und \u00e4',
]
const email = 'ada@example.com'

interface Form {
  readonly url: string
  reset(): unknown
  addUser(user: { email_address: string; user_name: string; password: string }): Promise<unknown>
  setApplication(applicationSecret: string): unknown
  addThunderUser(user: { email: string; password: string }): Promise<unknown>
  close(): unknown
}

function startMsw(): Form {
  const url = 'https://accounts.example.com'
  const mocks = createMocks({ origin: url })
  const server = setupServer(...mocks.handlers())
  server.listen({ onUnhandledFrame: 'error' })
  return {
    url,
    reset: mocks.reset,
    addUser: mocks.fluencyBox.addUser,
    addThunderUser: mocks.thunder.addUser,
    setApplication: (applicationSecret) => mocks.configure({ thunder: { applicationSecret } }),
    close: () => server.close(),
  }
}

async function startServer(): Promise<Form> {
  const { url, world, services, reset, close } = await startMockServer({ checks: 'strict' })
  return {
    url,
    reset,
    addUser: services.fluencyBox.addUser,
    addThunderUser: services.thunder.addUser,
    setApplication: (applicationSecret) => world.configure({ thunder: { applicationSecret } }),
    close,
  }
}

describe.each<readonly [string, () => Form | Promise<Form>]>([
  ['MSW', startMsw],
  ['the mock server', startServer],
])('against %s', (_, start) => {
  let form: Form

  beforeAll(async () => {
    form = await start()
  })
  beforeEach(() => form.reset())
  afterAll(() => form.close())

  it.each(passwords)('Fluency Box signs in with the password %j, and with no other', async (password) => {
    await form.addUser({ email_address: email, user_name: 'ada', password })
    const client = createFluencyBox({ baseUrl: `${form.url}/fluency-box` })
    await client.signIn({ email, password })
    expect(await client.getAccount()).toMatchObject({ email })
    const wrong = client.signIn({ email, password: `${password}:` })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid_credentials' })
  })

  it.each(passwords)('Thunder takes %j as the secret of the application', async (secret) => {
    form.setApplication(secret)
    await form.addThunderUser({ email, password: 'analytical-engine' })
    const client = createThunder({ baseUrl: `${form.url}/thunder`, application: { name: 'admin', secret } })
    await client.signIn({ email, password: 'analytical-engine' })
    expect(await client.getAccount()).toMatchObject({ email })
  })
})
