/** The accounts of all services, to be found by name. They are read when the commands are opened. */
import { effect, signal } from '@preact/signals'
import { emailOf, openAccount, titleOf } from '../accounts/users.ts'
import { control } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import { type ServiceName, services } from '../api/services.ts'
import { attempt } from '../state/act.ts'
import { world } from '../state/address.ts'
import type { Command } from './commands.ts'

/** As many as the preset many-users makes. */
const most = 500

export const people = signal<readonly Command[]>([])

effect(() => {
  void world.value
  people.value = []
})

/** Without an answer the other commands are there all the same. */
export async function readPeople(): Promise<void> {
  await attempt(async () => {
    const from = world.peek()
    const lists = await Promise.all(services.map(peopleOf))
    if (from === world.peek()) people.value = lists.flat()
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
