import type { Mapping } from '../config/mapping.ts'
import type { Choice } from './choose.ts'
import type { Parts } from './proposal.ts'
import { agreementKinds } from './room.ts'

/** What a person should look at, the weightiest first; each begins with the path it is about. */
export function doubtsOf(parts: Parts, mapping: Mapping, measured: string | null): string[] {
  return [
    ...stageDoubts(parts),
    ...amountDoubts(parts),
    ...termDoubts(parts, mapping),
    ...parts.ruleDoubts,
    ...parts.choices.flatMap(choiceDoubt),
    ...purposeDoubts(parts),
    ...sentimentDoubts(parts, mapping),
    ...agreementDoubts(parts),
    ...(measured === null ? [] : [measured]),
  ].filter((doubt, at, all) => all.indexOf(doubt) === at)
}

function stageDoubts({ reading: { stages } }: Parts): string[] {
  return [
    ...(stages.won.length === 0
      ? ['deal.wonStages: no stage with probability 1 was found, so closedwon is assumed']
      : []),
    ...(stages.unclear.length > 0
      ? [
          `deal.wonStages: ${stages.unclear.join(', ')} are closed, but neither their probability nor their name says whether won or lost; they count as open`,
        ]
      : []),
  ]
}

/** Only pipelines whose won deals bring recurring money: nothing else's amount is read. */
const amountDoubts = ({ reading, amounts }: Parts): string[] =>
  reading.pipelines.flatMap(({ id, label }) => {
    const won = reading.recurring.filter(({ pipeline }) => pipeline === id).length
    const { proven, because, means } = amounts.get(id)!
    return won > 0 && !proven
      ? [
          `deal.pipelines.${id}.amount_means: ${label} (${won} won deals) is taken as yearly (${means}), but ${because}; write mrr, tcv or delta if it is one of those`,
        ]
      : []
  })

function termDoubts({ reading, withoutEnd, choices }: Parts, { deal, company }: Mapping): string[] {
  const named = new Set(choices.filter(({ doubt }) => doubt !== null).map(({ path }) => path))
  const doubts: string[] = []
  if (withoutEnd.doubt !== null) doubts.push(`deal.withoutEnd: ${withoutEnd.doubt}`)
  const end = choices.find(({ path }) => path === 'deal.end')?.chosen
  if (end && end.filled < end.of / 2 && deal.termMonths === null && deal.withoutEnd === 'assumed_term')
    doubts.push(
      `deal.end: ${end.name} is filled on only ${end.filled} of ${end.of} won deals, the others are assumed to run 12 months`,
    )
  if (
    deal.end === null &&
    deal.termMonths === null &&
    company.renewalDate === null &&
    !named.has('deal.end') &&
    reading.recurring.length > 0
  )
    doubts.push(
      'deal.end: neither an end nor a term nor a renewal date was found, so renewal dates are assumed 12 months after a deal was won',
    )
  if (deal.noticeDays === null && !named.has('deal.noticeDays'))
    doubts.push('deal.noticeDays: no notice period was found, so notice dates stay empty')
  return doubts
}

const choiceDoubt = ({ path, chosen, doubt }: Choice): string[] =>
  doubt === null
    ? []
    : [
        `${path}: ${chosen === null ? `nothing was chosen: ${doubt}` : `${chosen.name} was chosen, but ${doubt}`}`,
      ]

/** Values that are used and say nothing. */
function purposeDoubts({ reading: { type, recurring, purposes } }: Parts): string[] {
  if (type === null) return []
  const byType = recurring.filter(
    ({ pipeline }) => (purposes.get(pipeline)?.purpose ?? 'by_type') === 'by_type',
  )
  const counts = Map.groupBy(byType, ({ record }) => record.properties[type.name] ?? '')
  return Object.entries(type.purposes).flatMap(([value, purpose]) => {
    const used = counts.get(value)?.length ?? 0
    return purpose === 'unknown' && used > 0
      ? [
          `deal.purposes.${value}: ${used} won deals have it and its name does not say what it means; they are told apart by date and amount`,
        ]
      : []
  })
}

const sentimentDoubts = ({ room }: Parts, { company }: Mapping): string[] => {
  const definition = room.portal.properties.company?.find(({ name }) => name === company.sentiment)
  const silent = (definition?.options ?? []).filter(({ value }) => company.sentiments[value] === undefined)
  return silent.length === 0
    ? []
    : [`company.sentiments: it is not clear what ${silent.map(({ label }) => label).join(', ')} are worth`]
}

const agreementDoubts = ({ agreements }: Parts): string[] =>
  agreementKinds.flatMap(kind => (agreements[kind]?.doubts ?? []).map(doubt => `${kind}.${doubt}`))
