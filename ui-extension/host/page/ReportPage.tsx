import type { Report } from '../report/Report.ts'
import { Pending } from './Pending.tsx'
import { read } from './server.ts'
import { useLoaded } from './useLoaded.ts'

/** Whether HubSpot would accept the project: every rule, and what breaks it. */
export function ReportPage({ version }: { version: number }) {
  const report = useLoaded(() => read<Report>('/host-data/report'), 'report', version)
  return (
    <main className="p-whole p-report">
      <h1>Would HubSpot accept this?</h1>
      <Pending loaded={report} label="Judging the project">
        {({ project, surfaces, judged, findings }) => (
          <>
            <p>
              {findings.length === 0
                ? `Nothing HubSpot would refuse was seen in the ${surfaces.length} surfaces of ${project}.`
                : `HubSpot would refuse ${findings.length} ${findings.length === 1 ? 'thing' : 'things'} in ${project}.`}
            </p>
            {findings.length > 0 ? (
              <Rows
                title="What it would refuse"
                columns={['Surface', 'Rule', 'Seen', 'Remedy']}
                rows={findings.map(({ surface, rule, seen, remedy }) => [surface, rule, seen, remedy])}
              />
            ) : null}
            <Rows
              title="Rules"
              columns={['Outcome', 'Rule', 'Judged by']}
              rows={judged.map(({ rule, measured, outcome }) => [outcome, rule, measured])}
            />
            <p className="k-microcopy">
              The network log fills while surfaces are on show; open them and come back for what it is to
              judge.
            </p>
            <Rows
              title="Surfaces"
              columns={['Surface', 'Location', 'Bundle']}
              rows={surfaces.map(({ surface, location, bytes }) => [
                surface,
                location,
                `${(bytes / 1000).toFixed(1)} kB`,
              ])}
            />
          </>
        )}
      </Pending>
    </main>
  )
}

const Rows = ({ title, columns, rows }: { title: string; columns: string[]; rows: string[][] }) => (
  <section className="p-panel" aria-label={title}>
    <h2 className="p-small-title">{title}</h2>
    <table>
      <thead>
        <tr>
          {columns.map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(cells => (
          <tr key={cells.join(' ')}>
            {cells.map((cell, index) => (
              <td key={columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
