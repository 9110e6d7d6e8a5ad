import { AccountCondition } from '@perennial/shared/lifecycle/account-condition'
import { inWords } from '@perennial/shared/lifecycle/condition-words'
import { attributeFact, factKind, factNames, measureFact } from '@perennial/shared/lifecycle/fact-table'
import type { Segment } from '@perennial/shared/lifecycle/segment'
import { majorWithDigits } from '@perennial/shared/money'
import {
  DeleteSegmentRequest,
  type PageFactKind,
  type PageSegment,
  SaveSegmentRequest,
  type SegmentReceipt,
  type SegmentsPage,
  type TryReceipt,
} from '@perennial/shared/wire/segments'
import type { Request, Response } from 'express'
import * as z from 'zod'
import type * as mini from 'zod/mini'
import { askedProperties } from '../../config/asked-properties.ts'
import type { Config } from '../../config.ts'
import { deleteSegment, type SegmentDesk, saveSegment } from '../../segments/change-segments.ts'
import { lastMonths } from '../../segments/last-months.ts'
import { sampledCompanies } from '../../segments/sampled-companies.ts'
import { type SegmentCounts, segmentCounts } from '../../segments/segment-counts.ts'
import { testCondition } from '../../segments/test-condition.ts'
import type { Tx } from '../../store/store.ts'
import { jsonIn, orRefused, refuse } from '../answers.ts'
import { signedAct } from '../signed-act.ts'
import { wholeMoney } from './page-money.ts'
import { type PageSource, pageAsker, pageDesk, pageEndpoint } from './page-source.ts'

const monthsShown = 12
/** So many are tried within a second or so. */
const mostTried = 1000

/** GET /v1/pages/segments: every segment in words and figures, and what a condition may ask of. */
export const segmentsPageEndpoint = (source: PageSource) =>
  pageEndpoint(source, async ({ scope, aged, owners, source: { config, kept } }): Promise<SegmentsPage> => {
    const counts = await kept({
      portalId: scope.portalId,
      name: `segments ${JSON.stringify({ owners })}`,
      asOf: scope.asOf,
      workOut: async tx => ({ content: await segmentCounts(tx, scope, config.segments, owners) }),
    })
    const counted = (segment: Segment) =>
      counts?.content.find(
        ({ name, when }) =>
          name === segment.name && JSON.stringify(sorted(when)) === JSON.stringify(sorted(segment.when)),
      ) ?? null
    return {
      ...aged,
      segments: config.segments.map(segment => onWire(segment, counted(segment), scope.asOf)),
      facts: factKinds(config),
    }
  })

/** As the database keeps JSON: the order of keys is no difference. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value

const onWire = (
  { name, when, grouping = true }: Segment,
  counts: SegmentCounts | null,
  asOf: string,
): PageSegment => ({
  name,
  words: inWords(when),
  when,
  grouping,
  members: counts?.members ?? null,
  unknown: counts?.unknown ?? null,
  arr: (counts?.arr ?? []).map(wholeMoney),
  withoutArr: counts?.withoutArr ?? 0,
  months: counts ? lastMonths(counts.moved, asOf, monthsShown) : [],
})

/** The facts of every account, what each measure in force reads, and the portal's own attributes. */
function factKinds(config: Config): PageFactKind[] {
  const measures = [config.scorecard, ...config.scorecards].flatMap(card => Object.keys(card.weights ?? {}))
  const names = [
    ...factNames.filter(name => name !== attributeFact('NAME') && name !== measureFact('ENTRY')),
    ...new Set(measures.map(measureFact)),
    ...askedProperties(config).map(attributeFact),
  ]
  return names.map(name => ({ name, label: factKind(name)!.label, type: factKind(name)!.type }))
}

const TryRequest = z.strictObject({ when: AccountCondition })

/** POST /v1/pages/segments/try with `{ when }`: whom a condition would be about, on a sample where there are many. Nothing is stored. */
export const trySegmentEndpoint =
  (source: PageSource) =>
  async (request: Request, response: Response): Promise<void> => {
    const asked = TryRequest.safeParse(jsonIn(request.body))
    if (!asked.success) return refuse(response, problemOf(asked.error.issues[0]!))
    const asker = pageAsker(response)
    await orRefused(response, async () => {
      const answer = await source.store.withoutTrace(asker.portalId, async (tx): Promise<TryReceipt> => {
        const { scope, aged, source: ruled } = await pageDesk(tx, source, { ...asker, query: {} })
        const { ids, of } = await sampledCompanies(tx, scope, asker.owners, mostTried)
        const test = await testCondition(tx, scope, ruled.config, asked.data.when, { companyIds: ids })
        return {
          ...aged,
          words: test.when,
          tried: test.accounts,
          customers: ids.length < of ? of : test.accounts,
          count: test.count,
          unknown: test.unknown,
          arr: test.arr.map(({ amount, currency }) => majorWithDigits(amount, currency)),
          missing: test.missing,
          samples: test.samples.map(({ account, name, url }) => ({
            kind: 'company',
            id: account,
            name,
            url,
          })),
        }
      })
      response.json(answer)
    })
  }

const problemOf = ({ path, message }: { path: readonly PropertyKey[]; message: string }): string =>
  `${path.join('.') || 'body'}: ${message}`

/** POST /v1/segments and POST /v1/segments/delete: a new version of the rules, in the signed user's name. Answers the receipt. */
export const saveSegmentEndpoint = (source: PageSource) =>
  changeEndpoint(source, SaveSegmentRequest, saveSegment)
export const deleteSegmentEndpoint = (source: PageSource) =>
  changeEndpoint(source, DeleteSegmentRequest, deleteSegment)

const changeEndpoint =
  <R>(
    source: PageSource,
    shape: mini.ZodMiniType<R>,
    change: (tx: Tx, desk: SegmentDesk, request: R) => Promise<SegmentReceipt>,
  ) =>
  async (request: Request, response: Response): Promise<void> => {
    const act = signedAct(request, response, shape, ({ issues }) => problemOf(issues[0]!))
    if (act === null) return
    const desk = { portalId: act.portalId, by: act.by, file: source.config, at: source.clock.now() }
    await orRefused(response, async () => {
      response.status(201).json(await source.store.portal(act.portalId, tx => change(tx, desk, act.asked)))
    })
  }
