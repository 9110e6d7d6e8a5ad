import type { CompanyView } from '../record.ts'

/** Name, domain and owner of the company. */
export const RecordHeader = ({ company }: { company: CompanyView }) => (
  <section className="p-panel p-head" aria-label="Company">
    <span className="p-initial" aria-hidden="true">
      {company.name.charAt(0)}
    </span>
    <div className="p-title">
      <h1>{company.name}</h1>
      <p className="k-microcopy">
        {[company.domain, company.owner ? `Owner: ${company.owner}` : 'No owner'].filter(Boolean).join(' · ')}
      </p>
    </div>
  </section>
)
