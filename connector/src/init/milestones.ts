import type { Mapping } from '../config/mapping.ts'
import type { PropertyDefinition } from '../crm/crm.ts'
import { isCandidate } from './candidates.ts'
import { folded } from './folded.ts'
import { shareOf } from './numbers.ts'
import type { Material } from './weigh.ts'

type Milestones = Mapping['company']['milestones']

const due =
  /\b(target|planned|due|deadline|plan|ziel\w*|geplant\w*|soll|fallig\w*|prevu\w*|objectif|echeance|previst\w*|objetivo|gepland\w*|streef\w*)\b/g
const done =
  /\b(actual|completed?|done|reached|achieved|finished|ist|erreicht|erledigt|abgeschlossen|tatsachlich\w*|reel\w*|atteint\w*|terminee?|real|alcanzad\w*|completad\w*|werkelijk\w*|bereikt|voltooid)\b/g
const filler = /\b(date|datum|fecha|day|tag|on|am|de|du|del|la|le|of)\b/g

/** Below this share of the customers a pair of dates is no habit. */
const leastFill = 0.03

/**
 * Pairs of date properties that call the same thing once as planned and once as reached, both of them in use: "Go-live target" and
 * "Go-live actual". A date without its counterpart may mean anything.
 */
export function milestonesOf({
  definitions,
  records,
}: Pick<Material, 'definitions' | 'records'>): Milestones {
  const dates = definitions.filter(
    one => isCandidate(one) && (one.type === 'date' || one.type === 'datetime') && isUsed(one, records),
  )
  const planned = Map.groupBy(
    dates.filter(one => saysOnly(one, due, done)),
    one => subject(one, due),
  )
  const reached = Map.groupBy(
    dates.filter(one => saysOnly(one, done, due)),
    one => subject(one, done),
  )
  return Object.fromEntries(
    [...planned].flatMap(([name, [first, another]]) => {
      const [end, rival] = reached.get(name) ?? []
      const isPair = name !== '' && end !== undefined && another === undefined && rival === undefined
      return isPair ? [[name, { due: first!.name, done: end.name }]] : []
    }),
  )
}

const says = (text: string, words: RegExp): boolean => text.search(words) >= 0

const saysOnly = ({ label }: PropertyDefinition, one: RegExp, other: RegExp): boolean =>
  says(folded(label), one) && !says(folded(label), other)

/** What the label is about, without the words for planned or reached. */
const subject = ({ label }: PropertyDefinition, words: RegExp): string =>
  folded(label).replace(words, ' ').replace(filler, ' ').replace(/\s+/g, ' ').trim()

const isUsed = ({ name }: PropertyDefinition, records: Material['records']): boolean =>
  shareOf(records, ({ properties }) => Boolean(properties[name])) >= leastFill
