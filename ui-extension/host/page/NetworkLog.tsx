import type { Fetched } from '../networkLog.ts'
import { useFetches } from './useFetches.ts'

const columns = ['Surface', 'Request', 'Status', 'Time', 'Size', 'In flight', 'Signature']

/** Every fetch of a surface, latest first: what was asked, what came back, and what the connector made of the signature. */
export function NetworkLog() {
  const { fetches, clear } = useFetches()
  return (
    <section className="p-log" aria-label="Network log">
      <header>
        <h2 className="p-small-title">{`Network log (${fetches.length})`}</h2>
        <button type="button" className="k-button k-secondary k-size-xs" onClick={clear}>
          Clear
        </button>
      </header>
      {fetches.length === 0 ? <p className="k-microcopy">No surface has fetched anything yet.</p> : null}
      <div className="p-log-rows">
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
          <tbody>{fetches.map(row)}</tbody>
        </table>
      </div>
    </section>
  )
}

const row = ({ id, surface, method, path, inFlight, answer }: Fetched) => (
  <tr key={id} className={answer && answer.status >= 400 ? 'p-refused' : undefined}>
    <td>{surface}</td>
    <td>
      <code>{`${method} ${path}`}</code>
      {answer?.refusal ? <span className="k-microcopy">{answer.refusal}</span> : null}
    </td>
    <td>{answer?.status ?? 'waiting'}</td>
    <td>{answer ? `${answer.ms} ms` : ''}</td>
    <td>{answer ? `${answer.bytes.toLocaleString('en-US')} B` : ''}</td>
    <td>{inFlight}</td>
    <td>{answer?.signature ?? ''}</td>
  </tr>
)
