/** What is at hand in every panel: the world, its time, whether it is live, commands and colours. */
import { liveState } from '../api/live.ts'
import { SmallClock } from '../clock/big-clock.tsx'
import { clock } from '../clock/clock.ts'
import { openPalette } from '../palette/open.ts'
import { Icon } from '../parts/icon.tsx'
import { zone } from '../parts/times.ts'
import { go } from '../state/address.ts'
import { setTheme, type Theme, theme } from '../state/theme.ts'
import { openKeys } from './keys-help.tsx'
import { WorldSwitcher } from './world-switcher.tsx'

export function TopBar() {
  return (
    <header class="top-bar">
      <h1>
        <img src={iconUrl} alt="" width="24" height="24" />
        <span class="brand">Latchkey</span>
      </h1>
      <WorldSwitcher />
      <button
        type="button"
        class="button clock-chip"
        title={`The clock of this world. All times are those of ${zone}.`}
        onClick={() => go({ panel: 'clock' })}
      >
        <Icon name={clock.data.value?.frozen ? 'pause' : 'clock'} />
        <span class="unseen">Clock</span>
        <span class="figures">
          <SmallClock />
        </span>
      </button>
      <LiveState />
      <button type="button" class="button commands" onClick={openPalette}>
        <Icon name="search" />
        <span>Commands</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button type="button" class="icon-button keys" aria-label="Keys" title="Keys (?)" onClick={openKeys}>
        <Icon name="keys" />
      </button>
      <ThemeButton />
    </header>
  )
}

const iconUrl = new URL('../icon.svg', import.meta.url).href

const liveWords = { connecting: 'Connecting', live: 'Live', reconnecting: 'Reconnecting' } as const

function LiveState() {
  const state = liveState.value
  return (
    <p class={`live ${state}`} role="status">
      <span>{liveWords[state]}</span>
    </p>
  )
}

const nextTheme: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

function ThemeButton() {
  const label = `Colours: ${theme.value}`
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      onClick={() => setTheme(nextTheme[theme.value])}
    >
      <Icon name={theme.value} />
    </button>
  )
}
