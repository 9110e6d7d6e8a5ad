import { EmptyState } from '../../kit/States.tsx'
import { kindWords, type RecordKind } from '../kinds.ts'
import { Entries } from './Associations.tsx'
import { useRecords } from './useRecords.ts'

/** Records of a kind, to choose one of. */
export function RecordListPage({ kind }: { kind: RecordKind }) {
  const { records, message, more } = useRecords(kind, '', true)
  const { one, many } = kindWords[kind]
  return (
    <main className="p-list">
      <EmptyState title={`Choose a ${one}`}>
        <p>{`Search above, or choose one of the ${many.toLowerCase()} below to open its record with the cards.`}</p>
      </EmptyState>
      <section className="p-panel" aria-label={many}>
        <Entries records={records} />
        <p className="k-microcopy" role="status">
          {message}
        </p>
        {more ? (
          <button type="button" className="k-button k-secondary k-size-xs" onClick={more}>
            Show more
          </button>
        ) : null}
      </section>
    </main>
  )
}
