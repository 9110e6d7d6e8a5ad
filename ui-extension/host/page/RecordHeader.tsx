import { kindWords } from '../kinds.ts'
import type { RecordView } from '../record.ts'

/** Name, what tells it apart and owner of the record. */
export const RecordHeader = ({ record: { kind, title, detail, owner } }: { record: RecordView }) => (
  <section className="p-panel p-head" aria-label={capitalised(kindWords[kind].one)}>
    <span className="p-initial" aria-hidden="true">
      {title.charAt(0)}
    </span>
    <div className="p-title">
      <h1>{title}</h1>
      <p className="k-microcopy">
        {[detail, owner ? `Owner: ${owner}` : 'No owner'].filter(Boolean).join(' · ')}
      </p>
    </div>
  </section>
)

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
