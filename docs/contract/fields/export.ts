/** A form as a table in Markdown, for a specification or a ticket. */
import type { Field, Form } from '../fields.ts'

export function tableOf({ fields }: Form): string {
  const rows = fields.map((field) => [
    `\`${field.name}\``,
    field.place,
    field.required ? 'yes' : 'no',
    field.type,
    demandsOf(field).join(' '),
    field.description,
  ])
  const heading = ['Field', 'In', 'Required', 'Type', 'Rules', 'Description']
  return [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')
}

/** All that the schema demands of a field, in words. */
export const demandsOf = ({ rules, pattern, nullable }: Pick<Field, 'rules' | 'pattern' | 'nullable'>) => [
  ...rules,
  ...(pattern ? [pattern.words] : []),
  ...(nullable ? ['May be `null`.'] : []),
]

/** A cell has neither line breaks nor bars. */
const cell = (text: string) => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
