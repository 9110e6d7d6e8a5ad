import type { AccountBook } from '../../shared/src/ledger/account-book.ts'
import { acvOf, tcvOf } from '../../shared/src/ledger/lines/acv-tcv.ts'
import { carrOn } from '../../shared/src/ledger/lines/carr.ts'
import { renewalStateOf } from '../../shared/src/ledger/lines/renewal-state-of.ts'
import { movementsReport } from '../../shared/src/ledger/movements/movements-report.ts'
import { retentionReport } from '../../shared/src/ledger/rates/retention-report.ts'
import { amountOn } from '../../shared/src/ledger/units/amount-on.ts'
import { conversionTo } from '../../shared/src/ledger/units/conversion.ts'
import { convertible } from '../../shared/src/ledger/units/convertible.ts'
import { majorUnits } from '../../shared/src/ledger/units/major-units.ts'
import { unitsOf } from '../../shared/src/ledger/units/units-of.ts'
import type { ContractLine } from '../../shared/src/model/contract-line.ts'
import type { Money } from '../../shared/src/money.ts'
import type { Ask } from '../../test/cases/retention/case.ts'
import { accountBooks } from './account-books.ts'
import { asKnown } from './as-known.ts'
import type { Question } from './question.ts'

/** What the product itself answers, through the functions its reports are made of. */
export function productAnswer(question: Question): object {
  try {
    return answers[question.ask.report](question, booksAsked(question))
  } catch (error) {
    if (error instanceof RangeError) return { refused: error.message }
    throw error
  }
}

const booksAsked = (question: Question): AccountBook[] =>
  accountBooks(asKnown(question, 'known' in question.ask ? question.ask.known : null))

type Report = Ask['report']
const answers: Record<Report, (question: Question, books: readonly AccountBook[]) => object> = {
  retention: (question, books) =>
    retentionReport(books, { ...asked(question, 'retention'), ...terms(question) }),
  movements: (question, books) =>
    movementsReport(books, { ...asked(question, 'movements'), by: 'month', ...terms(question) }),
  arr: arrAnswer,
  renewal_state: (question, books) => {
    const { line, on, windowDays } = asked(question, 'renewal_state')
    const policy = { ...question.policy, renewalWindowDays: windowDays }
    return renewalStateOf(lineNamed(line, books), linesOf(books), on, policy)
  },
  contract_value: (question, books) => {
    const line = lineNamed(asked(question, 'contract_value').line, books)
    return { acv: major(acvOf(line)), tcv: major(tcvOf(line)) }
  },
}

function asked<R extends Report>({ ask }: Question, report: R): Extract<Ask, { report: R }> {
  if (ask.report !== report) throw new TypeError(`asked for ${ask.report}, not ${report}`)
  return ask as Extract<Ask, { report: R }>
}

const terms = ({ measure, policy, policyName, reportingCurrency, rates }: Question) => ({
  measure,
  policy,
  policyName,
  conversion: conversionTo(reportingCurrency, rates),
})

function arrAnswer(question: Question, books: readonly AccountBook[]): object {
  const { on } = asked(question, 'arr')
  const { conversion, measure, policy } = terms(question)
  const { units, unconverted } = convertible(
    unitsOf(books, { level: 'account', measure, policy }),
    conversion,
    on,
  )
  const paid = units.map(unit => [unit.id, amountOn(unit, on, conversion)] as const)
  const inMajor = majorUnits(conversion.currency)
  return {
    on,
    currency: conversion.currency,
    measure,
    total: inMajor(paid.reduce((sum, [, amount]) => sum + amount, 0)),
    carr: major(
      carrOn(linesOf(books), on, policy).totals.find(({ currency }) => currency === conversion.currency),
    ),
    accounts: Object.fromEntries(
      paid.flatMap(([id, amount]) => (amount === 0 ? [] : [[id, inMajor(amount)]])),
    ),
    unconverted,
  }
}

const linesOf = (books: readonly AccountBook[]): ContractLine[] => books.flatMap(({ lines }) => lines)

function lineNamed(id: string, books: readonly AccountBook[]): ContractLine {
  const line = linesOf(books).find(line => line.id === id)
  if (line === undefined) throw new RangeError(`no line ${id} in the books`)
  return line
}

const major = (money: Money | null | undefined): number | null =>
  money == null ? null : majorUnits(money.currency)(money.minor)
