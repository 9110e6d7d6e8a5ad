import type { RelatedView } from '../record.ts'
import { Pending } from './Pending.tsx'
import type { Loaded } from './useLoaded.ts'

/** The CRM's own list of recent engagements, beside our card. */
export const ActivityList = ({ related }: { related: Loaded<RelatedView> }) => (
  <Pending loaded={related} label="Loading activities">
    {({ activities }) => (
      <section className="p-panel" aria-label="Recent activities">
        {activities.length === 0 ? <p className="k-microcopy">No activity is recorded.</p> : null}
        <ol className="p-entries">
          {activities.map(({ id, kind, title, at }) => (
            <li key={`${kind}-${id}`}>
              <strong>{title}</strong>
              <span className="k-microcopy">{`${kind}, ${at}`}</span>
            </li>
          ))}
        </ol>
      </section>
    )}
  </Pending>
)
