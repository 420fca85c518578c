/** What a caller passes as `body` travels in the media type of the contract, with what was given and nothing else. */
import { expect, it } from 'vitest'
import * as fittrackee from '../../mocks/scenarios/fittrackee/calls.ts'
import * as fluencyBox from '../../mocks/scenarios/fluency-box/calls.ts'
import * as notes from '../../mocks/scenarios/notes/calls.ts'
import * as nwapp from '../../mocks/scenarios/nwapp/calls.ts'
import { createFitTrackee } from '../../src/services/fittrackee.ts'
import { createFluencyBox } from '../../src/services/fluency-box.ts'
import { createNotes } from '../../src/services/notes.ts'
import { createNwapp } from '../../src/services/nwapp.ts'
import { describeForms, jsonIn, textOf } from './forms.ts'

const odd = 'ü & = + % # "\' 😀'

describeForms('a body', (services) => {
  it('is an urlencoded form at Notes, whatever is in it', async () => {
    await services.mocks.notes.addUser({ ...notes.ada, password: odd })
    const client = createNotes(services.options('notes'))
    await client.signIn({ username: 'ada', password: odd })
    const [sent] = services.sent
    expect(sent?.headers.get('content-type')).toBe('application/x-www-form-urlencoded;charset=UTF-8')
    expect(Object.fromEntries(new URLSearchParams(sent && textOf(sent)))).toEqual({ username: 'ada', password: odd })
  })

  it('may be an urlencoded form of the caller’s own', async () => {
    await services.mocks.notes.addUser(notes.ada)
    const client = createNotes(services.options('notes'))
    const body = new URLSearchParams({ username: 'ada', password: notes.ada.password })
    expect((await client.api.POST('/auth/login', { body })).response.status).toBe(200)
    expect(services.sent.map(textOf)).toEqual(['username=ada&password=analytical-engine'])
  })

  it('is JSON in UTF-8 where the contract says so', async () => {
    await services.mocks.fluencyBox.addUser({ ...fluencyBox.ada, password: odd })
    const client = createFluencyBox(services.options('fluency-box'))
    await client.signIn({ email: fluencyBox.ada.email_address, password: odd })
    await client.updateAccount({ firstName: odd })
    expect((await client.getAccount()).firstName).toBe(odd)
    expect(jsonIn(services.sent.find(({ method }) => method === 'PUT'))).toMatchObject({ first_name: odd })
  })

  it('of a sign-up holds what the contract has, and nothing that a caller adds', async () => {
    const stray = { id: 7, remember: true }
    await createNwapp(services.options('nwapp')).signUp({
      ...stray,
      email: nwapp.ada.email,
      password: nwapp.ada.password,
      firstName: nwapp.ada.first_name,
      lastName: nwapp.ada.last_name,
    })
    await createNotes(services.options('notes')).signUp({ ...stray, ...notes.ada })
    await createFitTrackee(services.options('fittrackee')).signUp({ ...stray, ...fittrackee.ada })
    const { email_address: email, user_name: username, first_name, last_name, phone_number } = fluencyBox.ada
    const names = { firstName: first_name, lastName: last_name, phoneNumber: phone_number }
    const { password } = fluencyBox.ada
    await createFluencyBox(services.options('fluency-box')).signUp({ ...stray, ...names, email, username, password })
    const [toNwapp, toNotes, toFitTrackee, toFluencyBox] = services.sent
    expect(jsonIn(toNwapp)).toEqual(nwapp.ada)
    expect(Object.fromEntries(new URLSearchParams(toNotes && textOf(toNotes)))).toEqual(notes.ada)
    expect(jsonIn(toFitTrackee)).toEqual({ ...fittrackee.ada, password_conf: fittrackee.ada.password })
    expect(jsonIn(toFluencyBox)).toEqual(fluencyBox.ada)
  })

  it('leaves members out that are undefined, in JSON, in a form and in a multipart form', async () => {
    const nothing: Record<string, undefined> = { extra: undefined }
    await services.mocks.notes.addUser(notes.ada)
    const { username, password } = notes.ada
    await createNotes(services.options('notes')).api.POST('/auth/login', { body: { username, password, ...nothing } })
    const client = createFitTrackee(services.options('fittrackee'))
    await client.signUp(fittrackee.ada)
    await client.api.POST('/api/auth/profile/edit', { body: { bio: 'Note G.', ...nothing } })
    const file = new File([new Uint8Array([1])], 'ada.png')
    await client.api.POST('/api/auth/picture', { body: { file, ...nothing } })
    const [form, , json, multipart] = services.sent
    expect(form && textOf(form)).toBe('username=ada&password=analytical-engine')
    expect(jsonIn(json)).toEqual({ bio: 'Note G.' })
    expect(multipart && textOf(multipart).match(/content-disposition/gi)).toHaveLength(1)
    expect(multipart && textOf(multipart)).not.toContain('undefined')
  })

  it('that is not there is not named', async () => {
    const client = createNwapp(services.options('nwapp'))
    await services.mocks.nwapp.addUser(nwapp.ada)
    await client.signIn(nwapp.ada)
    await client.api.POST('/api/v1/public/logout')
    const sent = services.sent.at(-1)
    expect(sent?.headers.get('content-type')).toBeNull()
    expect(sent?.body).toHaveLength(0)
  })
})
