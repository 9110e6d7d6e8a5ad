import type { Day } from '../day.ts'
import { renewsByItself } from '../ledger/lines/life.ts'
import { asNoticedBy, noticeDeadline, standingNotice } from '../ledger/lines/notice.ts'
import { renewalStateOf } from '../ledger/lines/renewal-state-of.ts'
import { renewalDates } from '../ledger/lines/terms.ts'
import type { ContractLine } from '../model/contract-line.ts'
import type { RenewalRules } from './due-renewal.ts'

/** One renewal of one line. */
export interface LineTerm {
  line: ContractLine
  due: Day
  notice: Day | null
  /** `by_itself`: the line went on past this day. */
  came: 'open' | 'by_itself' | 'taken_over' | 'lost' | 'lapsed'
  noticeGivenOn: Day | null
}

const takenOver: ReadonlySet<string> = new Set(['renewed', 'renewed_early', 'renewed_late'])

/** Every renewal a line came to or comes to next; `lines` are all of its account. */
export function lineTerms(
  line: ContractLine,
  lines: readonly ContractLine[],
  asOf: Day,
  rules: RenewalRules,
): LineTerm[] {
  const graceDays = Math.max(rules.graceDays, rules.overdueDays)
  const { state, date, noticeDate } = renewalStateOf(line, lines, asOf, { ...rules, graceDays })
  const passed = pastRenewals(line, date, asOf, rules).map<LineTerm>(due => ({
    line,
    due,
    notice: line.notice && noticeDeadline(due, line),
    came: 'by_itself',
    noticeGivenOn: null,
  }))
  if (date === null) return passed
  const noticeGivenOn = standingNotice(asNoticedBy(asOf, line))
  return [...passed, { line, due: date, notice: noticeDate, came: cameOf(state), noticeGivenOn }]
}

function cameOf(state: string): LineTerm['came'] {
  if (takenOver.has(state)) return 'taken_over'
  return state === 'churned' ? 'lost' : state === 'lapsed' ? 'lapsed' : 'open'
}

/** The renewals a line has behind it by going on. */
function pastRenewals(line: ContractLine, next: Day | null, asOf: Day, rules: RenewalRules): Day[] {
  if (line.end !== null && !renewsByItself(line, rules.autoRenewal)) return []
  const past: Day[] = []
  for (const day of renewalDates(line)) {
    if (day > asOf || (next !== null && day >= next)) return past
    past.push(day)
  }
  return past
}
