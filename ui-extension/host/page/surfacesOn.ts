import { kindOf, type RecordKind } from '../kinds.ts'
import type { SurfaceView } from '../surface.ts'

/** The cards of one kind of record, by where their metadata puts them. */
export function surfacesOn(kind: RecordKind, surfaces: readonly SurfaceView[]) {
  const cards = surfaces.filter(({ objectTypes }) => objectTypes.some(type => kindOf(type) === kind))
  return {
    tabs: cards.filter(({ location }) => location === 'crm.record.tab'),
    /** Previews and the help desk have no screen of their own here: both are as narrow as a sidebar. */
    sidebar: cards.filter(({ location }) => location !== 'crm.record.tab'),
  }
}
