/** The accounts of all services, to be found by name. They are read when the commands are opened. */
import { signal } from '@preact/signals'
import { emailOf, openAccount, titleOf } from '../accounts/users.ts'
import { control } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import { type ServiceName, services } from '../api/services.ts'
import { attempt } from '../state/act.ts'
import type { Command } from './commands.ts'

const most = 200

export const people = signal<readonly Command[]>([])

/** Without an answer the other commands are there all the same. */
export async function readPeople(): Promise<void> {
  await attempt(async () => {
    const lists = await Promise.all(services.map(peopleOf))
    people.value = lists.flat()
  })
}

async function peopleOf({ slug: service, name }: ServiceName): Promise<readonly Command[]> {
  const params = { path: { service }, query: { limit: most } }
  const { users } = await ok(control.GET('/_mock/v1/services/{service}/users', { params }))
  return users.map((user) => ({
    id: `account ${service} ${user.id}`,
    group: 'Accounts',
    icon: 'accounts',
    title: titleOf(user),
    detail: `${name}, ${emailOf(user)}`,
    run: () => openAccount(service, user.id),
  }))
}
