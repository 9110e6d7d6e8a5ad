import type { Day } from '@perennial/shared/day'
import { dealAmount } from '@perennial/shared/forecast/keeper/deal-amount'
import type { Due } from '@perennial/shared/forecast/keeper/due'
import type { Account } from '@perennial/shared/model/account'
import { decimalOf, type Money } from '@perennial/shared/money'
import type { NewDeal } from '../crm/crm.ts'
import type { Opening } from './opening.ts'

/** A renewal deal that is not there. */
export interface MissingDeal {
  account: string
  name: string
  renewalDate: Day
  noticeDate: Day | null
  ownerId: string | null
  amount: Money | null
  deal: NewDeal
}

export function missingDeal(account: Account, due: Due, usualTerm: number, opening: Opening): MissingDeal {
  const { pipeline, owners, currencies, ownCurrency, properties } = opening
  const { date, renewal, amounts } = due
  const ownerId = account.ownerId !== null && owners.has(account.ownerId) ? account.ownerId : null
  // A deal has one amount, in a currency the portal deals in.
  const yearly = amounts.length === 1 && currencies.has(amounts[0]!.currency) ? amounts[0]! : null
  const amount = yearly && dealAmount(yearly, pipeline.amountMeans, renewal.contract.termMonths ?? usualTerm)
  return {
    account: account.id,
    name: account.name,
    renewalDate: date,
    noticeDate: renewal.noticeDate,
    ownerId,
    amount,
    deal: {
      key: `renewal ${account.id} ${date}`,
      companyId: account.id,
      ownerId,
      name: `${account.name} renewal ${date}`,
      pipeline: pipeline.id,
      stage: pipeline.stage,
      closeDate: date,
      amount: amount && decimalOf(amount),
      currency: amount === null || amount.currency === ownCurrency ? null : amount.currency,
      properties: { ...properties, ...(amount && opening.amountProperties(amount)) },
    },
  }
}
