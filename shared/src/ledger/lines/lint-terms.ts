import type { Day } from '../../day.ts'
import type { ContractLine } from '../../model/contract-line.ts'
import { contractEnd } from './life.ts'
import type { LintPolicy, Remark } from './line-finding.ts'
import { standingNotice } from './notice.ts'
import { recurs } from './recurs.ts'
import { wholeMonths } from './terms.ts'

/** Facts without which nobody can say when a line ends or by when it can be ended; of what is over nobody asks. */
export function lintTerms(line: ContractLine, asOf: Day, { autoRenewal }: LintPolicy): Remark[] {
  const end = contractEnd(line, autoRenewal)
  if (!recurs(line) || (end !== null && end <= asOf)) return []
  return [...withoutTerm(line), ...withoutNotice(line), ...lossWithoutDate(line)]
}

function withoutTerm(line: ContractLine): Remark[] {
  const { name, end, notice } = line
  const hasTerm = wholeMonths(line.termMonths ?? line.renewalTermMonths) !== null
  if (hasTerm) return []
  if (end === null && notice === null)
    return [
      {
        code: 'term_missing',
        message: `${name} states neither end, term nor notice period: it is taken for evergreen`,
        remedy: 'enter its end or its term; if it is evergreen, enter its notice period',
      },
    ]
  if (end === null || line.autoRenews !== true) return []
  return [
    {
      code: 'term_missing',
      message: `${name} renews by itself on ${end}, but not stated for how long`,
      remedy: 'enter the renewal term in whole months',
    },
  ]
}

const withoutNotice = ({ name, autoRenews, notice }: ContractLine): Remark[] =>
  autoRenews === true && notice === null
    ? [
        {
          code: 'notice_missing',
          message: `${name} renews by itself, and no notice period is stated: nobody can tell by when it can be ended`,
          remedy: 'enter the notice period; 0 days if notice can be given to the last day',
        },
      ]
    : []

function lossWithoutDate(line: ContractLine): Remark[] {
  if (line.lossCause === null || line.end !== null || standingNotice(line) !== null) return []
  return [
    {
      code: 'loss_undated',
      message: `${line.name} is recorded as lost (${line.lossCause}), but neither its end nor a notice is: it still counts`,
      remedy: 'enter the day it ended, or the day notice was given',
    },
  ]
}
