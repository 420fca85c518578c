/** What Fluency Box replies, with tokens as it issues them. */

export const baseUrl = 'https://accounts.example.com'
export const credentials = { email: 'ada@example.com', password: 'analytical-engine' }

/** Nobody but the service checks the signature. */
function jwt(number: number, lifeSeconds: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const iat = Math.floor(Date.now() / 1_000)
  return [part({ alg: 'HS256', typ: 'JWT' }), part({ UID: 'ada', number, iat, exp: iat + lifeSeconds }), 'x'].join('.')
}

/** What a sign-in or a refresh brings. */
export function sessionOf(number: number, lifeSeconds: number) {
  return { status: 'success', uid: 'ada', token: jwt(number, lifeSeconds), refresh_token: jwt(-number, 86_400) }
}

export const user = JSON.stringify({
  status: 'success',
  user: {
    uid: 'ada',
    email_address: credentials.email,
    user_name: 'ada',
    first_name: 'Ada',
    last_name: 'Lovelace',
    phone_number: '+1 555 0100',
    profile_picture: 'default_image.jpg',
  },
})

export const jsonReply = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'content-type': 'application/json' } })
