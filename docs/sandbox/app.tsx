/** The page: the request on one side, the world that it comes into on the other. */
import { useSignal } from '@preact/signals'
import { Segmented } from '../../mocks/console/parts/segmented.tsx'
import { Toasts } from '../../mocks/console/parts/toasts.tsx'
import type { Going } from './page/going.ts'
import type { Keeping } from './page/keeping.ts'
import type { Sandbox } from './page/sandbox.ts'
import type { Sending } from './page/sending.ts'
import { ClockCard } from './panels/clock.tsx'
import { Composer } from './panels/composer.tsx'
import { Exchanges } from './panels/exchanges.tsx'
import { Mails } from './panels/mail.tsx'
import { Notices } from './panels/notices.tsx'
import { SessionEvents, TokenLife } from './panels/sessions.tsx'
import { Snippet } from './panels/snippet.tsx'
import { WorldPanel } from './panels/world.tsx'

export interface PageParts {
  readonly sandbox: Sandbox
  readonly keeping: Keeping
  readonly sending: Sending
  readonly going: Going
}

const tabs = [
  { value: 'exchanges', label: 'Exchanges', Panel: Exchanges },
  { value: 'events', label: 'Session events', Panel: SessionEvents },
  { value: 'mail', label: 'Mail', Panel: Mails },
  { value: 'world', label: 'World', Panel: WorldPanel },
  { value: 'snippet', label: 'Code' },
] as const

export function App(parts: PageParts) {
  const shown = useSignal<(typeof tabs)[number]['value']>('exchanges')
  const tab = tabs.find(({ value }) => value === shown.value) ?? tabs[0]
  const hasCode = useSignal(false)
  return (
    <div class="app" data-saved={parts.keeping.isSaved.value}>
      <Notices {...parts} />
      <div class="columns">
        <Composer {...parts} />
        <div class="beside">
          <section class="card world-line" aria-label="Clock and session">
            <ClockCard {...parts} />
            <TokenLife {...parts} />
          </section>
          <section class="card panel" aria-label={tab.label}>
            <Segmented
              label="Show"
              value={shown.value}
              options={tabs}
              onChange={(value) => {
                shown.value = value
                hasCode.value ||= value === 'snippet'
              }}
            />
            {'Panel' in tab && <tab.Panel {...parts} />}
            {/* A snippet goes on while the reader looks at what it sends. */}
            {hasCode.value && (
              <div hidden={tab.value !== 'snippet'}>
                <Snippet {...parts} />
              </div>
            )}
          </section>
        </div>
      </div>
      <Toasts />
    </div>
  )
}
