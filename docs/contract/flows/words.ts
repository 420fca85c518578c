/** Words for people, made from the names that the contract has for machines. */

const spellings: Readonly<Record<string, string>> = {
  email: 'E-mail address',
  email_address: 'E-mail address',
  address: 'E-mail address',
  username: 'User name',
  user_name: 'User name',
  password_conf: 'Password again',
  file: 'Picture',
  profile_picture_file: 'Picture',
}

/** `first_name` and `firstName` become `First name`. */
export function labelOf(name: string): string {
  return spellings[name] ?? sentence(name)
}

/** `signInTooEarly` becomes `Sign in too early`, and people keep their capitals. */
export function sentence(name: string): string {
  const words = name
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_/g, ' ')
    .toLowerCase()
    .replace(/\bemail\b/g, 'e-mail')
    .replace(/\b(?:ada|charles)\b/g, (person) => person.charAt(0).toUpperCase() + person.slice(1))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Markdown's code spans, apart from the text around them. */
export function codeSpans(text: string): readonly { readonly text: string; readonly code: boolean }[] {
  return text.split('`').flatMap((part, index) => (part === '' ? [] : [{ text: part, code: index % 2 === 1 }]))
}
