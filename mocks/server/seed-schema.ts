/** What a seed file may hold (JSON Schema 2020-12). The lengths are those that the services' replies may have. */

const text = (maxLength: number, minLength = 0) => ({ type: 'string', minLength, maxLength })
const flag = { type: 'boolean' }
const seconds = { type: 'integer', minimum: 1 }
const count = { type: 'integer', minimum: 0 }

const object = (properties: Readonly<Record<string, object>>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})

const users = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  type: 'array',
  items: object(properties, required),
})

const nullable = (schema: { readonly type: string }) => ({ ...schema, type: [schema.type, 'null'] })

export const seedSchema = object({
  settings: object({
    'fluency-box': object({
      accessTokenSeconds: seconds,
      refreshTokenSeconds: seconds,
      resetLinkSeconds: seconds,
      lockAfterFailures: { type: 'integer', minimum: 1 },
    }),
    nwapp: object({ accessTokenSeconds: seconds, refreshTokenSeconds: seconds, verifyWithinSeconds: seconds }),
    thunder: object({ applicationName: text(255, 1), applicationSecret: text(255) }),
    notes: object({ accessTokenSeconds: seconds, refreshTokenSeconds: seconds }),
    fittrackee: object({ accessTokenSeconds: seconds, registration: flag }),
  }),
  users: object({
    'fluency-box': users(
      {
        email_address: text(320),
        user_name: text(255),
        password: text(255),
        first_name: text(255),
        last_name: text(255),
        phone_number: text(255),
        locked: flag,
      },
      ['email_address', 'user_name', 'password'],
    ),
    nwapp: users(
      {
        email: text(254, 3),
        password: text(128, 1),
        first_name: text(63, 1),
        last_name: text(63, 1),
        middle_name: nullable(text(63)),
        group_membership_id: nullable({ type: 'integer' }),
        verified: flag,
        locked: flag,
      },
      ['email', 'password', 'first_name', 'last_name'],
    ),
    thunder: users(
      {
        email: text(320, 3),
        password: nullable(text(1_024)),
        verified: flag,
        verificationToken: nullable(text(1_024)),
        properties: { type: 'object' },
      },
      ['email', 'password'],
    ),
    notes: users({ username: text(64, 1), email: text(320, 3), password: text(1_024, 1), verified: flag }, [
      'username',
      'email',
      'password',
    ]),
    fittrackee: users(
      {
        username: text(12, 3),
        email: text(120, 3),
        password: text(1_024, 8),
        admin: flag,
        first_name: nullable(text(80)),
        last_name: nullable(text(80)),
        location: nullable(text(80)),
        bio: nullable(text(200)),
        birth_date: nullable({ type: 'string' }),
        timezone: nullable(text(50)),
        nb_activities: count,
        nb_sports: count,
        total_distance: { type: 'number', minimum: 0 },
        total_duration: { type: 'string' },
      },
      ['username', 'email', 'password'],
    ),
  }),
})
