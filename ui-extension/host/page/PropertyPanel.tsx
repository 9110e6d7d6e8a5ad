import type { PropertyGroupView } from '../record.ts'

/** The record's own properties, group by group; what Perennial wrote back comes first. */
export const PropertyPanel = ({ groups }: { groups: PropertyGroupView[] }) => (
  <section className="p-properties" aria-label="Properties">
    {groups.length === 0 ? (
      <p className="p-panel k-microcopy">No property of this record has a value.</p>
    ) : null}
    {groups.map(({ name, label, properties }) => (
      <details key={name} className="p-panel" open data-group={name}>
        <summary>{label}</summary>
        <dl>
          {properties.map(property => (
            <div key={property.name} data-property={property.name} title={property.description ?? undefined}>
              <dt>{property.label}</dt>
              <dd>{property.value}</dd>
            </div>
          ))}
        </dl>
      </details>
    ))}
  </section>
)
