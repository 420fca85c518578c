import { describe, expect, it } from 'vitest'
import { createIdSource } from '../../mocks/world/ids.ts'
import { hashPassword, passwordMatches } from '../../mocks/world/passwords.ts'

const ids = createIdSource()

describe('passwords', () => {
  it.each(['analytical-engine', '', 'päss wörd 🔑', 'x'.repeat(10_000)])('match themselves', (password) => {
    expect(passwordMatches(hashPassword(ids, password), password)).toBe(true)
  })

  it.each(['Analytical-engine', 'analytical-engine ', 'analytical-engin', ''])('do not match %j', (other) => {
    expect(passwordMatches(hashPassword(ids, 'analytical-engine'), other)).toBe(false)
  })

  it('are kept as a salt and a hash that do not show them', () => {
    const { salt, hash } = hashPassword(ids, 'analytical-engine')
    expect(salt).toMatch(/^[0-9a-f]{16}$/)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('are salted: two hashes of one password differ', () => {
    expect(hashPassword(ids, 'analytical-engine').hash).not.toBe(hashPassword(ids, 'analytical-engine').hash)
  })
})
