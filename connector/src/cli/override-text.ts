import { bandLabels } from '@perennial/shared/health/band'
import type { Nearer, WhoWasRight } from '@perennial/shared/health/who-was-right'
import type { ListedOverride, OverrideReceipt, Verdict } from '@perennial/shared/override-request'
import type { Review, ReviewedOverride } from '../override/review.ts'
import { columns, count } from './output.ts'

/** A receipt for people. `isDry`: nothing was written. */
export function receiptText(receipt: OverrideReceipt, isDry: boolean): string {
  const { account, override, before, after, model, ended } = receipt
  const done = isDry ? 'Would be set' : ended ? 'Ended' : 'Set by hand'
  return [
    `${done}: health of ${account.name} ${verdictText(before)} -> ${verdictText(after)}; the model says ${verdictText(model)}.`,
    ...(ended ? [`By ${ended.by}: ${ended.reason}`] : [lastsText(receipt), ...givesWayText(receipt)]),
    ...(receipt.replaced ? [`It takes the place of ${receipt.replaced}.`] : []),
    ...(isDry ? [] : [`Receipt ${override.id}. The account is scored again with the next sync or score.`]),
    ...(isDry || ended ? [] : [`To end it early: perennial override ${account.id} --end --reason WHY`]),
  ].join('\n')
}

const lastsText = ({ override: { by, reason, until } }: OverrideReceipt): string =>
  `By ${by}, up to and including ${until}: ${reason}`

function givesWayText({ override: { decay }, after, expires, bandLasts }: OverrideReceipt): string[] {
  if (decay === 'none') return []
  const band = bandLabels[after.band].toLowerCase()
  const stays = bandLasts === expires ? 'all the time' : `up to and including ${bandLasts}`
  return [`It moves to the model in equal daily steps: ${band} ${stays}, if the model stays where it is.`]
}

const verdictText = ({ score, band }: Verdict): string =>
  score === null ? bandLabels.unscored.toLowerCase() : `${score} (${bandLabels[band].toLowerCase()})`

export function listText(list: readonly ListedOverride[]): string {
  if (list.length === 0) return 'No health score is set by hand.'
  return columns([
    ['account', 'said', 'counts now', 'model now', 'disagree', 'days left', 'until', 'state', 'by', 'why'],
    ...list.map(one => [
      one.account.name,
      verdictText(one.said),
      one.counted === null ? '-' : verdictText(one.counted),
      one.modelNow === null ? '-' : verdictText(one.modelNow),
      one.disagrees === null ? '-' : one.disagrees ? 'yes' : 'no',
      one.daysLeft ?? '-',
      one.until,
      one.state.replaceAll('_', ' '),
      one.by,
      one.reason,
    ]),
  ])
}

export function reviewText({ totals, overrides }: Review): string {
  if (overrides.length === 0) return 'No health score was ever set by hand.'
  return [
    columns([
      ['account', 'on', 'by', 'person said', 'model said', 'renewal', 'decided', 'nearer'],
      ...overrides.map(reviewRow),
    ]),
    ...(overrides.every(({ counts }) => counts)
      ? []
      : ['In brackets: an earlier word before the same renewal. A renewal is counted once.']),
    totalsText(totals),
    verdictOnBoth(totals),
  ].join('\n')
}

const reviewRow = ({ account, from, by, said, model, decision, nearer, counts }: ReviewedOverride) => [
  account.name,
  from,
  by,
  verdictText(said),
  verdictText(model),
  decision?.outcome ?? '-',
  decision?.on ?? '-',
  counts ? nearerText[nearer] : `(${nearerText[nearer]})`,
]

const nearerText: Readonly<Record<Nearer, string>> = {
  person: 'person',
  model: 'model',
  both: 'both',
  unscored: 'no model score',
  open: 'open',
}

const totalsText = ({ person, model, both, unscored, open }: WhoWasRight): string =>
  `Person nearer ${person}, model nearer ${model}, same band ${both}, no model score ${unscored}, not decided yet ${open}.`

/** No more than the numbers carry. */
function verdictOnBoth({ person, model, personShare, low, high, better }: WhoWasRight): string {
  if (personShare === null) return 'No renewal has told person and model apart yet.'
  const told = `Where they differed, the person was nearer in ${person} of ${count(person + model, 'renewal')} (${percent(personShare)}, 95 % interval ${percent(low)} to ${percent(high)})`
  return better === null
    ? `${told}: too few to tell who is better.`
    : `${told}: the ${better} was nearer more often than chance explains.`
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
