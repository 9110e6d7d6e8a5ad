import { isDeepStrictEqual } from 'node:util'
import type { Scorecard } from '@perennial/shared/health/scorecard'
import type { Config } from '../config.ts'
import { choiceInWords } from './in-words.ts'
import { percent } from './measure-choice.ts'
import type { Proposal } from './proposal.ts'

/** One decision that the file states otherwise than the portal suggests now. */
export interface Difference {
  /** As in doubts: a part of the mapping is named without `mapping`. */
  path: string
  /** Keys that lead to it in the file. */
  place: string[]
  file: unknown
  suggested: unknown
  because: string
}

/** What a new proposal would change in a configuration: what init decides, not what it leaves at defaults. */
export function differences(file: Config, proposal: Proposal): Difference[] {
  const [stated, suggested] = [decided(file, file), decided(proposal.config, file)]
  const places = new Map([...stated, ...suggested].map(({ place }) => [pathOf(place), place]))
  const valueIn = (decisions: readonly Decision[], path: string) =>
    decisions.find(({ place }) => pathOf(place) === path)?.value
  return [...places].flatMap(([path, place]) => {
    const [mine, theirs] = [valueIn(stated, path), valueIn(suggested, path)]
    if (isSame(mine, theirs) || (theirs === undefined && stays(place, proposal))) return []
    return [
      { path, place, file: mine ?? null, suggested: theirs ?? null, because: reasonFor(path, proposal) },
    ]
  })
}

interface Decision {
  place: string[]
  value: unknown
}

const pathOf = (place: readonly string[]): string =>
  (place[0] === 'mapping' ? place.slice(1) : place).join('.')

function decided(
  { customers: { list: _, ...customers }, mapping, scorecard }: Config,
  file: Config,
): Decision[] {
  const { company, deal, contact, ticket, survey, contract, subscription } = mapping
  return [
    ...leaves(['customers'], customers),
    ...leaves(['mapping', 'company'], company),
    ...leaves(['mapping', 'deal'], deal),
    ...leaves(['mapping', 'contact'], contact),
    ...(['closedStages', 'category', 'categories', 'text', 'dueOn', 'escalated'] as const).flatMap(key =>
      leaves(['mapping', 'ticket', key], ticket[key]),
    ),
    { place: ['mapping', 'survey', 'comment'], value: survey.comment },
    { place: ['mapping', 'contract'], value: contract },
    { place: ['mapping', 'subscription'], value: subscription },
    ...weights(scorecard, file.scorecard),
  ]
}

/** What a file arranges otherwise, in groups or with settings of its own, is left alone. */
const weights = (card: Scorecard, { weights: written }: Scorecard): Decision[] =>
  written === undefined
    ? []
    : Object.entries(card.weights ?? {})
        .filter(([id]) => typeof (written[id] ?? 0) === 'number')
        .map(([id, value]) => ({ place: ['scorecard', 'weights', id], value }))

function leaves(place: string[], value: unknown): Decision[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [{ place, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves([...place, key], inner))
}

/** Lists name stages and the like: their order says nothing. */
const isSame = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? isDeepStrictEqual(a.toSorted(), b.toSorted())
    : isDeepStrictEqual(a, b)

/** What a person added beside what the portal defines stays, but not a measure known to have no data. */
const stays = ([section, , measure]: readonly string[], { measures }: Proposal): boolean =>
  section !== 'scorecard' || measures.find(({ id }) => id === measure)?.share == null

function reasonFor(path: string, { choices, pipelines, reasons, measures, customers }: Proposal): string {
  const choice = choices.find(one => one.path === path)
  if (choice) return choiceInWords(choice)
  const pipeline = pipelines.find(({ id }) => path.startsWith(`deal.pipelines.${id}.`))
  if (pipeline) return pipeline.because
  const measure = measures.find(({ id }) => path === `scorecard.weights.${id}`)
  if (measure)
    return measure.used ? `${percent(measure.share ?? 0)} of the customers have data for it` : measure.adds
  if (path.startsWith('customers.'))
    return `${customers.customers} of ${customers.companies} companies are then customers`
  const reason = Object.entries(reasons).find(([about]) => path === about || path.startsWith(`${about}.`))
  return reason?.[1] ?? 'the portal defines it so'
}
