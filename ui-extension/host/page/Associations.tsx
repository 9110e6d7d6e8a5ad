import { useNavigate } from '../../kit/Navigation.tsx'
import { kindWords } from '../kinds.ts'
import type { RecordEntry, RelatedView } from '../record.ts'
import { Pending } from './Pending.tsx'
import type { Loaded } from './useLoaded.ts'

const shown = 6

/** Records of the other kinds that belong to this one; each opens. */
export const Associations = ({ related }: { related: Loaded<RelatedView> }) => (
  <Pending loaded={related} label="Loading associations">
    {({ associated }) => (
      <>
        {associated.map(({ kind, records }) => (
          <Group key={kind} title={kindWords[kind].many} records={records} />
        ))}
      </>
    )}
  </Pending>
)

const Group = ({ title, records }: { title: string; records: RecordEntry[] }) => (
  <details className="p-panel" open={records.length > 0}>
    <summary>{`${title} (${records.length})`}</summary>
    {records.length === 0 ? <p className="k-microcopy">None associated.</p> : null}
    <Entries records={records.slice(0, shown)} />
    {records.length > shown ? (
      <details className="p-more">
        <summary>{`${records.length - shown} more`}</summary>
        <Entries records={records.slice(shown)} />
      </details>
    ) : null}
  </details>
)

/** Records as links, one a line. */
export function Entries({ records }: { records: RecordEntry[] }) {
  const navigate = useNavigate()
  return (
    <ul className="p-entries">
      {records.map(({ kind, id, title, detail }) => (
        <li key={`${kind}-${id}`}>
          <a
            className="k-link k-link-primary"
            href={`/${kind}/${id}`}
            onClick={event => navigate(`/${kind}/${id}`) && event.preventDefault()}
          >
            {title}
          </a>
          <span className="k-microcopy">{detail}</span>
        </li>
      ))}
    </ul>
  )
}
