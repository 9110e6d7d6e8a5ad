import { connectorModes, modeWords } from '../connectorModes.ts'
import { withSwitch } from './address.ts'
import { modeNow } from './proxyFetch.ts'

const [usual] = connectorModes

/** How the connector shall answer; what is on show is loaded again so that it meets the trouble from the start. */
export function ConnectorSwitch() {
  const mode = modeNow()
  const set = (next: string) => location.assign(withSwitch(next, usual))
  return (
    <span className={mode === usual ? 'p-switch' : 'p-switch p-troubled'}>
      <label>
        <span>Connector</span>
        <select value={mode} onChange={event => set(event.target.value)}>
          {connectorModes.map(other => (
            <option key={other} value={other}>
              {modeWords[other]}
            </option>
          ))}
        </select>
      </label>
      {mode === usual ? null : (
        <button type="button" className="k-button k-secondary k-size-xs" onClick={() => set(usual)}>
          Reset
        </button>
      )}
    </span>
  )
}
