import type { PortalView } from '../record.ts'
import type { Loaded } from './useLoaded.ts'

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** Says that this is no CRM, and of which day its data is. */
export const Ribbon = ({ portal }: { portal: Loaded<PortalView> }) => (
  <p className="p-ribbon" role="note">
    <strong>Local preview</strong>
    {portal.status === 'ready' ? <span>{age(portal.value)}</span> : null}
  </p>
)

const age = ({ portalId, asOf }: PortalView): string =>
  asOf ? `data as of ${day.format(new Date(`${asOf}T00:00:00Z`))}` : `portal ${portalId}, live data`
