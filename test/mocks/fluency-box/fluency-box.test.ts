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
} from '../../../docs/scenarios/fluency-box/calls.ts'
import { jsonOf } from '../../../docs/scenarios/lab.ts'
import { startLab } from '../labs.ts'

const lab = await startLab()
afterEach(() => lab.mocks.reset())
afterAll(() => lab.close())

describe('Fluency Box', () => {
  it('creates an account that works at once and shows what was sent', async () => {
    expect((await signUp(lab)).status).toBe(201)
    const session = await sessionOf(lab)
    const { password, ...profile } = ada
    expect(await profileOf(lab, session)).toEqual({
      ...profile,
      uid: session.uid,
      profile_picture: 'default_image.jpg',
    })
  })

  it('takes empty texts, and any text for a password', async () => {
    const empty = { first_name: '', last_name: '', email_address: '', phone_number: '', user_name: '', password: '' }
    expect((await signUp(lab, empty)).status).toBe(201)
    expect((await signUp(lab, { password: '12345' })).status).toBe(201)
    expect(await messageOf(await signUp(lab, empty))).toBe('Email already registered')
    expect((await logIn(lab, { ...ada, email_address: '', password: '' })).status).toBe(200)
  })

  it('knows e-mail addresses and user names in any case, the address first', async () => {
    await signedIn(lab)
    const both = { email_address: 'ADA@EXAMPLE.COM', user_name: 'ADA' }
    expect(await messageOf(await signUp(lab, both))).toBe('Email already registered')
    expect(await messageOf(await signUp(lab, { user_name: 'lovelace' }))).toBe('Email already registered')
    const name = await signUp(lab, { ...both, email_address: 'lovelace@example.com' })
    expect(await messageOf(name)).toBe('User name already registered')
  })

  it('lets a user keep or respell their own names, and refuses those of another', async () => {
    await lab.mocks.fluencyBox.addUser(charles)
    const session = await signedIn(lab)
    const respelt = { email_address: 'Ada@Example.com', user_name: 'ADA', phone_number: '' }
    expect((await updateUser(lab, session, respelt)).status).toBe(200)
    expect(await profileOf(lab, session)).toMatchObject(respelt)

    const both = { email_address: 'CHARLES@example.com', user_name: 'Charles' }
    expect(await messageOf(await updateUser(lab, session, both))).toBe('Email already registered')
    const name = await updateUser(lab, session, { user_name: 'Charles' })
    expect(await messageOf(name)).toBe('User name already registered')
    expect(await profileOf(lab, session)).toMatchObject(respelt)
  })

  it('signs in with the new address after a change, and frees the old one', async () => {
    const session = await signedIn(lab)
    await updateUser(lab, session, {
      email_address: 'lovelace@example.com',
      user_name: 'lovelace',
      password: 'ignored',
    })
    expect((await logIn(lab)).status).toBe(401)
    expect((await logIn(lab, { ...ada, email_address: 'lovelace@example.com' })).status).toBe(200)
    expect((await signUp(lab)).status).toBe(201)
  })

  it('gives a name to one of two who want it at the same time', async () => {
    const signUps = await Promise.all([signUp(lab), signUp(lab, { user_name: 'lovelace' })])
    expect(signUps.map(({ status }) => status).sort()).toEqual([201, 400])

    await lab.mocks.fluencyBox.addUser(charles)
    const [hers, his] = [await sessionOf(lab), await sessionOf(lab, charles)]
    const wanted = { user_name: 'countess' }
    const changes = await Promise.all([updateUser(lab, hers, wanted), updateUser(lab, his, { ...charles, ...wanted })])
    expect(changes.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it('changes a password, and signs in with the new one alone', async () => {
    const session = await signedIn(lab)
    await updatePassword(lab, session, { password: '12345' })
    expect((await logIn(lab)).status).toBe(401)
    expect((await logIn(lab, { ...ada, password: '12345' })).status).toBe(200)
  })

  it('lets any access token act on any account', async () => {
    await lab.mocks.fluencyBox.addUser(charles)
    const { token } = await signedIn(lab)
    const { uid } = await sessionOf(lab, charles)
    expect((await profileOf(lab, { token, uid, refresh_token: '' })).user_name).toBe('charles')
    expect((await deleteUser(lab, { token, uid, refresh_token: '' })).status).toBe(200)
    expect((await logIn(lab, charles)).status).toBe(401)
  })

  it('deletes an account for one of two who ask at the same time, and frees its names', async () => {
    const session = await signedIn(lab)
    const replies = await Promise.all([deleteUser(lab, session), deleteUser(lab, session)])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404])
    expect((await signUp(lab)).status).toBe(201)
  })

  it('answers unknown paths and methods in its own form', async () => {
    for (const [status, reply] of [
      [404, await lab.fetch('/fluency-box/nowhere')],
      [405, await lab.fetch('/fluency-box/login')],
      [404, await lab.fetch('/fluency-box/profile_pictures/none.png')],
    ] as const) {
      expect(reply.status).toBe(status)
      expect(await jsonOf(reply)).toMatchObject({ status: 'fail' })
    }
  })
})
