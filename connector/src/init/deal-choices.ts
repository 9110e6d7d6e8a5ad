import type { Choice } from './choose.ts'
import { choose } from './choose.ts'
import {
  compareDealArr,
  compareEnd,
  compareSeats,
  compareStart,
  compareTerm,
  type DealsToCompare,
} from './compare-deals.ts'
import { slotAt } from './slots.ts'
import type { Material } from './weigh.ts'

/** The contract's facts on deals. Start and term help to judge the end, and the end helps to judge the term. */
export function dealChoices(material: Material, deals: DealsToCompare): Choice[] {
  const start = choose(slotAt('deal.start'), material, compareStart(deals))
  const likelyTerm = choose(slotAt('deal.termMonths'), material)
  const from = start.chosen?.name ?? null
  const end = choose(slotAt('deal.end'), material, compareEnd(deals, from, likelyTerm.chosen?.name ?? null))
  const term = choose(slotAt('deal.termMonths'), material, compareTerm(deals, from, end.chosen?.name ?? null))
  return [
    start,
    end,
    term,
    choose(slotAt('deal.autoRenews'), material),
    choose(slotAt('deal.noticeDays'), material),
    choose(slotAt('deal.seats'), material, compareSeats(deals)),
    choose(slotAt('deal.arr'), material, compareDealArr(deals)),
    choose(slotAt('deal.externalId'), material),
  ].map(doubtUnits)
}

/** A number in other units than the slot's is taken, but said. */
function doubtUnits(choice: Choice): Choice {
  const { chosen } = choice
  if (chosen === null || choice.doubt !== null) return choice
  const label = `${chosen.name} ${chosen.label}`
  if (choice.path === 'deal.termMonths' && /year|jahr|ann[eé]e|años|jaren/i.test(label))
    return { ...choice, doubt: 'its name says years, and months are expected' }
  if (choice.path === 'deal.noticeDays' && /month|monat|mois|meses|maand|week|woche/i.test(label))
    return { ...choice, doubt: 'its name does not say days, and days are expected' }
  return choice
}
