import type { PortalView } from '../record.ts'

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })

/** Says that this is no CRM, and of which day its data is. */
export const Ribbon = ({ portal }: { portal: PortalView | null }) => (
  <p className="p-ribbon" role="note">
    <strong>Local preview</strong>
    {portal ? <span>{age(portal)}</span> : null}
  </p>
)

const age = ({ portalId, asOf }: PortalView): string =>
  asOf ? `data as of ${day.format(new Date(`${asOf}T00:00:00Z`))}` : `portal ${portalId}, live data`
