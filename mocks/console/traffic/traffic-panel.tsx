/** Every call of the services, as it happens. */

import { Empty } from '../parts/notes.tsx'
import { Split } from '../parts/split.tsx'
import { item } from '../state/address.ts'
import { CallDetail } from './call-detail.tsx'
import { CallTable } from './call-table.tsx'
import { TrafficTools } from './traffic-tools.tsx'

export function TrafficPanel() {
  const id = Number(item.value)
  return (
    <>
      <TrafficTools />
      <Split
        listName="traffic"
        list={<CallTable />}
        detail={Number.isInteger(id) && id > 0 ? <CallDetail key={id} id={id} /> : undefined}
        nothing={
          <Empty icon="traffic" title="No call is open">
            Choose one to read its request and its reply. The arrow keys go through the list.
          </Empty>
        }
      />
    </>
  )
}
