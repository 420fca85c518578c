import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  ada,
  charles,
  deleteUser,
  logIn,
  messageOf,
  profileOf,
  sessionOf,
  signedIn,
  signUp,
  updatePassword,
  updateUser,
} from '../../../mocks/scenarios/fluency-box/calls.ts'
import { jsonOf } from '../../../mocks/scenarios/test-services.ts'
import { startServices } from '../../support/services.ts'

const services = await startServices()
afterEach(() => services.mocks.reset())
afterAll(() => services.close())

describe('Fluency Box', () => {
  it('creates an account that works at once and shows what was sent', async () => {
    expect((await signUp(services)).status).toBe(201)
    const session = await sessionOf(services)
    const { password, ...profile } = ada
    expect(await profileOf(services, session)).toEqual({
      ...profile,
      uid: session.uid,
      profile_picture: 'default_image.jpg',
    })
  })

  it('takes empty texts, and any text for a password', async () => {
    const empty = { first_name: '', last_name: '', email_address: '', phone_number: '', user_name: '', password: '' }
    expect((await signUp(services, empty)).status).toBe(201)
    expect((await signUp(services, { password: '12345' })).status).toBe(201)
    expect(await messageOf(await signUp(services, empty))).toBe('Email already registered')
    expect((await logIn(services, { ...ada, email_address: '', password: '' })).status).toBe(200)
  })

  it('knows e-mail addresses and user names in any case, the address first', async () => {
    await signedIn(services)
    const both = { email_address: 'ADA@EXAMPLE.COM', user_name: 'ADA' }
    expect(await messageOf(await signUp(services, both))).toBe('Email already registered')
    expect(await messageOf(await signUp(services, { user_name: 'lovelace' }))).toBe('Email already registered')
    const name = await signUp(services, { ...both, email_address: 'lovelace@example.com' })
    expect(await messageOf(name)).toBe('User name already registered')
  })

  it('lets a user keep or respell their own names, and refuses those of another', async () => {
    await services.mocks.fluencyBox.addUser(charles)
    const session = await signedIn(services)
    const respelt = { email_address: 'Ada@Example.com', user_name: 'ADA', phone_number: '' }
    expect((await updateUser(services, session, respelt)).status).toBe(200)
    expect(await profileOf(services, session)).toMatchObject(respelt)

    const both = { email_address: 'CHARLES@example.com', user_name: 'Charles' }
    expect(await messageOf(await updateUser(services, session, both))).toBe('Email already registered')
    const name = await updateUser(services, session, { user_name: 'Charles' })
    expect(await messageOf(name)).toBe('User name already registered')
    expect(await profileOf(services, session)).toMatchObject(respelt)
  })

  it('signs in with the new address after a change, and frees the old one', async () => {
    const session = await signedIn(services)
    await updateUser(services, session, {
      email_address: 'lovelace@example.com',
      user_name: 'lovelace',
      password: 'ignored',
    })
    expect((await logIn(services)).status).toBe(401)
    expect((await logIn(services, { ...ada, email_address: 'lovelace@example.com' })).status).toBe(200)
    expect((await signUp(services)).status).toBe(201)
  })

  it('gives a name to one of two who want it at the same time', async () => {
    const signUps = await Promise.all([signUp(services), signUp(services, { user_name: 'lovelace' })])
    expect(signUps.map(({ status }) => status).sort()).toEqual([201, 400])

    await services.mocks.fluencyBox.addUser(charles)
    const [hers, his] = [await sessionOf(services), await sessionOf(services, charles)]
    const wanted = { user_name: 'countess' }
    const changes = await Promise.all([
      updateUser(services, hers, wanted),
      updateUser(services, his, { ...charles, ...wanted }),
    ])
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it('changes a password, and signs in with the new one alone', async () => {
    const session = await signedIn(services)
    await updatePassword(services, session, { password: '12345' })
    expect((await logIn(services)).status).toBe(401)
    expect((await logIn(services, { ...ada, password: '12345' })).status).toBe(200)
  })

  it('lets any access token act on any account', async () => {
    await services.mocks.fluencyBox.addUser(charles)
    const { token } = await signedIn(services)
    const { uid } = await sessionOf(services, charles)
    expect((await profileOf(services, { token, uid, refresh_token: '' })).user_name).toBe('charles')
    expect((await deleteUser(services, { token, uid, refresh_token: '' })).status).toBe(200)
    expect((await logIn(services, charles)).status).toBe(401)
  })

  it('deletes an account for one of two who ask at the same time, and frees its names', async () => {
    const session = await signedIn(services)
    const replies = await Promise.all([deleteUser(services, session), deleteUser(services, session)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await signUp(services)).status).toBe(201)
  })

  it('answers unknown paths and methods in its own form', async () => {
    for (const [status, reply] of [
      [404, await services.fetch('/fluency-box/nowhere')],
      [405, await services.fetch('/fluency-box/login')],
      [404, await services.fetch('/fluency-box/profile_pictures/none.png')],
    ] as const) {
      expect(reply.status).toBe(status)
      expect(await jsonOf(reply)).toMatchObject({ status: 'fail' })
    }
  })
})
