/** Well-known passwords, in lower case: a short list that stands for the 20 000 of a deployed server. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  000000 00000000 111111 11111111 112233 121212 123123 123123123 123321 1234 12345 123456 1234567 12345678 123456789
  1234567890 12345678910 123abc123 123qwe123 147258369 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 654321 666666 87654321 987654321
  aa123456 abc123 abc12345 abcd1234 access14 admin admin123 administrator asdfasdf asdfghjkl baseball basketball
  changeme charlie1 chocolate computer dragon elephant football football1 iloveyou iloveyou1 internet jennifer
  letmein letmein1 liverpool master michael1 michelle monkey mustang ninja p@ssw0rd passw0rd password password1
  password12 password123 pokemon princess princess1 q1w2e3r4 qazwsxedc qwer1234 qwerty qwerty123 qwertyui qwertyuiop
  samantha secret shadow starwars sunshine sunshine1 superman superman1 trustno1 welcome welcome1 welcome123 whatever
  zaq12wsx zxcvbnm zxcvbnm123
  `
    .trim()
    .split(/\s+/),
)
