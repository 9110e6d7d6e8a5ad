import type { AssociatedRecord, RelatedView } from '../record.ts'
import { Pending } from './Pending.tsx'
import type { Loaded } from './useLoaded.ts'

const shown = 6

/** Contacts and deals of the company. */
export const Associations = ({ related }: { related: Loaded<RelatedView> }) => (
  <Pending loaded={related} label="Loading associations">
    {({ contacts, deals }) => (
      <>
        <Group title="Contacts" records={contacts} />
        <Group title="Deals" records={deals} />
      </>
    )}
  </Pending>
)

const Group = ({ title, records }: { title: string; records: AssociatedRecord[] }) => (
  <details className="p-panel" open>
    <summary>{`${title} (${records.length})`}</summary>
    {records.length === 0 ? <p className="k-microcopy">None associated.</p> : null}
    <ul className="p-entries">{records.slice(0, shown).map(entry)}</ul>
    {records.length > shown ? (
      <details className="p-more">
        <summary>{`${records.length - shown} more`}</summary>
        <ul className="p-entries">{records.slice(shown).map(entry)}</ul>
      </details>
    ) : null}
  </details>
)

const entry = ({ id, title, detail }: AssociatedRecord) => (
  <li key={id} id={`record-${id}`} tabIndex={-1}>
    <strong>{title}</strong>
    <span className="k-microcopy">{detail}</span>
  </li>
)
