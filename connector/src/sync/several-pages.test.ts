import type { CrmRecord, Page } from '../record.ts'
import { severalPages } from './several-pages.ts'

const company = (id: string): CrmRecord => ({
  kind: 'company',
  id,
  properties: {},
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  archived: false,
  mergedIds: [],
})

/** A portal of so many companies, listed 50 a page; the cursor is the number of those before. */
const portalOf =
  (companies: number) =>
  async (cursor: string | null): Promise<Page> => {
    const start = Number(cursor ?? 0)
    const end = Math.min(start + 50, companies)
    const ids = Array.from({ length: end - start }, (_, index) => String(start + index))
    return {
      records: ids.map(company),
      linkSets: [{ from: 'company', ids, to: 'deal', links: [] }],
      next: end < companies ? String(end) : null,
    }
  }

const ids = ({ records }: Page) => records.map(({ id }) => id)

describe('severalPages', () => {
  it('stops at enough records and says where to go on', async () => {
    const first = await severalPages(portalOf(330), null)
    expect([first.records.length, first.next]).toEqual([200, '200'])
    const rest = await severalPages(portalOf(330), first.next)
    expect([rest.records.length, rest.next]).toEqual([130, null])
    expect(new Set([...ids(first), ...ids(rest)]).size).toBe(330)
  })

  it('keeps the links of every page', async () => {
    const { linkSets, records } = await severalPages(portalOf(120), null)
    expect(linkSets.flatMap(set => set.ids)).toEqual(records.map(({ id }) => id))
  })

  it('takes a portal without records as it is', async () => {
    expect(await severalPages(portalOf(0), null)).toMatchObject({ records: [], next: null })
  })
})
