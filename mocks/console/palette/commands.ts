/** Everything that can be done by name. */
import { expireAllAccessTokens, newAccount, openAccount } from '../accounts/users.ts'
import { nameOf, services, servicesWithTokens } from '../api/services.ts'
import { advance, backToRealTime, clock, freeze, jumps, resume } from '../clock/clock.ts'
import { accessTokenSeconds } from '../clock/settings.ts'
import { changeOutage, faults, mendEverything, outages, removeFault, wordsOf } from '../faults/faults.ts'
import { deleteAllMail, mails } from '../mail/mails.ts'
import type { IconName } from '../parts/icon.tsx'
import { lengthOf } from '../parts/times.ts'
import { goToWorld, worlds } from '../shell/worlds.ts'
import { act } from '../state/act.ts'
import { go, panels, world } from '../state/address.ts'
import { setTheme } from '../state/theme.ts'
import { clearJournal, paused, setPaused } from '../traffic/calls.ts'
import { askToBeginAnew } from '../world/state-panel.tsx'
import { presets, restoreSnapshot, snapshots, takePreset } from '../world/world-state.ts'

export interface Command {
  readonly id: string
  readonly group: string
  readonly icon: IconName
  readonly title: string
  /** More to find it by, and to tell it from others. */
  readonly detail?: string
  run(): unknown
}

/** The commands of this moment, in the order of an empty search. */
export function commandsNow(): readonly Command[] {
  return [
    ...panels.map(({ id, name, key }) => command('Panels', id, `Go to ${name}`, () => go({ panel: id }), `g ${key}`)),
    ...clockCommands(),
    ...tokenCommands(),
    ...stateCommands(),
    ...faultCommands(),
    ...services.map(({ slug, name }) =>
      command('Accounts', 'plus', `New account: ${name}`, () => openAccount(slug, newAccount)),
    ),
    ...otherCommands(),
    ...worldCommands(),
    ...(mails.data.value ?? []).slice(0, 200).map((mail) => ({
      ...command(
        'Mail',
        'mail',
        mail.subject,
        () => go({ panel: 'mail', item: mail.id }),
        `${nameOf(mail.service)} to ${mail.to}`,
      ),
      id: `mail ${mail.id}`,
    })),
  ]
}

function command(group: string, icon: IconName, title: string, run: () => unknown, detail?: string): Command {
  return { id: `${group} ${title}`, group, icon, title, run, ...(detail !== undefined && { detail }) }
}

function clockCommands(): readonly Command[] {
  return [
    ...jumps.map(({ words, length }) =>
      command('Clock', 'clock', `Advance ${words}`, () => act(() => advance(length), `It is ${words} later.`)),
    ),
    clock.data.value?.frozen
      ? command('Clock', 'play', 'Resume clock', () => act(resume, 'The clock runs.'))
      : command('Clock', 'pause', 'Freeze clock', () => act(freeze, 'The clock stands still.')),
    command('Clock', 'clock', 'Back to real time', () => act(backToRealTime, 'The clock shows the real time.')),
  ]
}

function tokenCommands(): readonly Command[] {
  return servicesWithTokens.flatMap(({ slug, name }) => {
    const seconds = accessTokenSeconds(slug)
    const expire = () => act(() => expireAllAccessTokens(slug), `All access tokens of ${name} have expired.`)
    return [
      command('Tokens', 'clock', `Expire access tokens: ${name}`, expire, "everybody's"),
      ...(seconds === undefined
        ? []
        : [
            command(
              'Tokens',
              'clock',
              `Advance past access tokens: ${name}`,
              () => act(() => advance({ seconds }), `It is ${lengthOf(seconds)} later.`),
              lengthOf(seconds),
            ),
          ]),
    ]
  })
}

function stateCommands(): readonly Command[] {
  return [
    ...(presets.data.value ?? []).map(({ name, description }) =>
      command(
        'State',
        'state',
        `Preset: ${name}`,
        () => act(() => takePreset(name), `Everything is as in ${name}.`),
        description,
      ),
    ),
    ...(snapshots.data.value ?? []).map(({ name }) =>
      command('State', 'state', `Restore snapshot: ${name}`, () =>
        act(() => restoreSnapshot(name), `Everything is as in ${name}.`),
      ),
    ),
    command('State', 'warning', 'Begin anew', askToBeginAnew, 'asks first'),
  ]
}

function faultCommands(): readonly Command[] {
  const down = services.map(({ slug, name }) => {
    const isDown = outages.data.value?.[slug].database === 'down'
    const database = isDown ? 'up' : 'down'
    const words = `The database of ${name}: ${database}.`
    const title = isDown ? `Mend the database: ${name}` : `Break the database: ${name}`
    return command('Faults', 'faults', title, () => act(() => changeOutage(slug, { database }), words))
  })
  const removals = (faults.data.value ?? []).map((fault) =>
    command(
      'Faults',
      'faults',
      `Remove fault ${fault.id}`,
      () => act(() => removeFault(fault.id), `Fault ${fault.id} is gone.`),
      wordsOf(fault),
    ),
  )
  return [
    command('Faults', 'check', 'Mend everything', () => act(mendEverything, 'Nothing goes wrong any more.')),
    ...removals,
    ...down,
  ]
}

function otherCommands(): readonly Command[] {
  return [
    paused.value
      ? command('Traffic', 'play', 'Resume traffic', () => setPaused(false))
      : command('Traffic', 'pause', 'Pause traffic', () => setPaused(true)),
    command('Traffic', 'traffic', 'Clear traffic', () => act(clearJournal, 'The journal is empty.')),
    command('Mail', 'trash', 'Delete all mail', () => act(deleteAllMail, 'The mailbox is empty.')),
    command('Colours', 'light', 'Light colours', () => setTheme('light')),
    command('Colours', 'dark', 'Dark colours', () => setTheme('dark')),
    command('Colours', 'system', "The system's colours", () => setTheme('system')),
  ]
}

function worldCommands(): readonly Command[] {
  const names = ['', ...(worlds.data.value ?? []).map(({ name }) => name)].filter((name) => name !== world.value)
  return names.map((name) =>
    command('Worlds', 'globe', name === '' ? 'Go to the shared world' : `Go to world: ${name}`, () => goToWorld(name)),
  )
}
