/** The frame of the page, and the panel that is looked at. */
import { useEffect } from 'preact/hooks'
import { AccountsPanel } from './accounts/accounts-panel.tsx'
import { ClockPanel } from './clock/clock-panel.tsx'
import { FaultsPanel } from './faults/faults-panel.tsx'
import { MailPanel } from './mail/mail-panel.tsx'
import { Palette } from './palette/palette.tsx'
import { ConfirmDialog } from './parts/confirm.tsx'
import { Toasts } from './parts/toasts.tsx'
import { KeysHelp } from './shell/keys-help.tsx'
import { Nav } from './shell/nav.tsx'
import { TokenPrompt } from './shell/token-prompt.tsx'
import { TopBar } from './shell/top-bar.tsx'
import { panel, panels, world } from './state/address.ts'
import { TrafficPanel } from './traffic/traffic-panel.tsx'
import { StatePanel } from './world/state-panel.tsx'

const views = {
  traffic: TrafficPanel,
  accounts: AccountsPanel,
  mail: MailPanel,
  clock: ClockPanel,
  faults: FaultsPanel,
  state: StatePanel,
} as const

export function App() {
  const View = views[panel.value]
  const name = panels.find(({ id }) => id === panel.value)?.name ?? ''
  const title = [name, world.value, 'Latchkey'].filter((part) => part !== '').join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <TopBar />
      <Nav />
      {/* What a panel keeps for itself is of one world. */}
      <main key={world.value} class={`panel ${panel.value}`} aria-label={name}>
        <View />
      </main>
      <Toasts />
      <Palette />
      <KeysHelp />
      <ConfirmDialog />
      <TokenPrompt />
    </>
  )
}
