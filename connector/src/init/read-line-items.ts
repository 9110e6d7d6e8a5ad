import type { Crm, PortalDescription } from '../crm/crm.ts'
import type { RoomDeal, Sample } from './room.ts'
import { unlessClosed } from './unless-closed.ts'

const mostDeals = 1_000
const mostItems = 400

/** Gives won deals their line items, the newest of every pipeline first, until enough have been read. */
export async function readLineItems(
  crm: Crm,
  portal: PortalDescription,
  deals: readonly RoomDeal[],
  wonStages: ReadonlySet<string>,
): Promise<{ deals: RoomDeal[]; sample: Sample }> {
  const won = interleaved(deals.filter(({ record }) => wonStages.has(record.properties.dealstage ?? '')))
  if (portal.properties.line_item === undefined || won.length === 0)
    return { deals: [...deals], sample: { read: 0, complete: false } }
  const asked = won.slice(0, mostDeals).map(({ record }) => record.id)
  const links = (await unlessClosed(crm.links('deal', asked, 'line_item')))?.links ?? []
  const byDeal = Map.groupBy(links, ({ from }) => from.id)
  const read = new Map<string, string[]>()
  let wanted = 0
  for (const id of asked) {
    const ids = (byDeal.get(id) ?? []).map(({ to }) => to.id)
    wanted += ids.length
    if (wanted > mostItems) break
    read.set(id, ids)
  }
  const items = (await unlessClosed(crm.read('line_item', [...read.values()].flat()))) ?? []
  const byId = new Map(items.map(item => [item.id, item]))
  return {
    deals: deals.map(deal => ({
      ...deal,
      lineItems: read.get(deal.record.id)?.flatMap(id => byId.get(id) ?? []) ?? null,
    })),
    sample: { read: items.length, complete: read.size === won.length },
  }
}

/** The newest of each pipeline in turn. */
function interleaved(deals: readonly RoomDeal[]): RoomDeal[] {
  const newestFirst = deals.toSorted((a, b) =>
    (a.record.properties.closedate ?? '') < (b.record.properties.closedate ?? '') ? 1 : -1,
  )
  const queues = [...Map.groupBy(newestFirst, ({ record }) => record.properties.pipeline ?? '').values()]
  const longest = Math.max(0, ...queues.map(queue => queue.length))
  return Array.from({ length: longest }, (_, at) => queues.flatMap(queue => queue[at] ?? [])).flat()
}
