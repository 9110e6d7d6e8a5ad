import type { PortalContents } from '../../world/fill.ts'
import type { PortalLine, RecordLine } from '../../world/portal.ts'

/** The same contents with companies nobody has sold to yet; their ids come before all others. */
export const withProspects = (contents: PortalContents, count: number): PortalContents => ({
  ...contents,
  usage: () => contents.usage!(),
  async *lines(): AsyncGenerator<PortalLine> {
    yield* contents.lines()
    for (let n = 0; n < count; n += 1) yield prospect(n)
  },
})

const prospect = (n: number): RecordLine => ({
  line: 'record',
  objectType: 'companies',
  id: String(1_000_000 + n),
  properties: { name: `Prospect ${n}`, lifecyclestage: 'lead' },
  createdAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
})
