/** The bar above the calls: what is shown of them, and what is done with them. */
import { control } from '../api/client.ts'
import { ok } from '../api/problem.ts'
import { isSlug } from '../api/services.ts'
import { download } from '../parts/download.ts'
import { Check } from '../parts/fields.tsx'
import { Search, ServiceSelect } from '../parts/filters.tsx'
import { Icon } from '../parts/icon.tsx'
import { Segmented } from '../parts/segmented.tsx'
import { act } from '../state/act.ts'
import { clearJournal, paused, setPaused, waiting } from './calls.ts'
import { changeFilter, filter } from './filter.ts'
import { showsSecrets } from './secrets.ts'

const statuses = [
  { value: '', label: 'All' },
  { value: '2', label: '2xx' },
  { value: '3', label: '3xx' },
  { value: '4', label: '4xx' },
  { value: '5', label: '5xx' },
  { value: 'none', label: 'None' },
] as const

export function TrafficTools() {
  const { service, status, onlyViolations, text } = filter.value
  return (
    <div class="tools">
      <Search
        label="Search URLs, headers and bodies"
        value={text}
        onChange={(value) => changeFilter({ text: value })}
      />
      <ServiceSelect value={service} onChange={(value) => changeFilter({ service: value })} />
      <Segmented
        label="Status"
        value={status}
        options={statuses}
        onChange={(value) => changeFilter({ status: value })}
      />
      <Check
        label="Violations only"
        checked={onlyViolations}
        onChange={(checked) => changeFilter({ onlyViolations: checked })}
      />
      <div class="tools-end">
        <button type="button" class="button" aria-pressed={paused.value} onClick={() => setPaused(!paused.value)}>
          <Icon name={paused.value ? 'play' : 'pause'} />
          {paused.value ? `Resume${waiting.value > 0 ? ` (${waiting.value} new)` : ''}` : 'Pause'}
        </button>
        <button type="button" class="button" onClick={() => act(downloadHar, 'Saved latchkey.har.')}>
          HAR
        </button>
        <button type="button" class="button" onClick={() => act(clearJournal, 'The journal is empty.')}>
          Clear
        </button>
      </div>
    </div>
  )
}

/** What the services and violations chosen have, with secrets only where the person has them shown. */
async function downloadHar(): Promise<void> {
  const { service, onlyViolations, text } = filter.value
  const query = {
    ...(isSlug(service) && { service }),
    ...(onlyViolations && { violations: true }),
    ...(text.trim() !== '' && { text: text.trim() }),
    secrets: showsSecrets.value ? ('shown' as const) : ('hidden' as const),
  }
  download('latchkey.har', await ok(control.GET('/_mock/v1/journal/har', { params: { query } })))
}
