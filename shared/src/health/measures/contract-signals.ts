import { adjustedContracts } from '../../ledger/contracts/adjusted-contracts.ts'
import { measure, unknown } from '../measure.ts'
import { autoRenewalOff, lostRenewals, noticeGiven } from './contract-signs.ts'
import { countOf } from './count-of.ts'
import { downgrades } from './downgrades.ts'
import { latestDay } from './latest.ts'

/**
 * What contracts say of the customer's intentions: notice given, a renewal lost, less paid than before, automatic renewal
 * switched off. The worst counts, at what `levels` says it is worth; a sign without a level counts nothing.
 */
export const contractSignals = measure({
  id: 'contract_signals',
  label: 'Contract signals',
  group: 'commercial',
  figure: 'signs in the contracts that the customer turns away',
  direction: 'less_is_better',
  subjective: false,
  needs: ['contracts'],
  horizonDays: 3650,
  defaults: {
    windowDays: 365,
    levels: {
      notice_given: 0,
      renewal_lost: 10,
      downgrade: 40,
      auto_renewal_off: 50,
    } as Record<string, number>,
    staleDays: 30,
  },
  read(view, asOf, policy, { windowDays, levels }) {
    const contracts = adjustedContracts(view, policy)
    const signs = [
      ...noticeGiven(view, contracts),
      ...lostRenewals(view, contracts, windowDays),
      ...downgrades(contracts, asOf, windowDays, policy),
      ...autoRenewalOff(contracts, asOf),
    ]
      .filter(({ kind }) => levels[kind] !== undefined)
      .toSorted((a, b) => levels[a.kind]! - levels[b.kind]! || (a.said < b.said ? -1 : 1))
    const [worst] = signs
    const running = contracts.filter(({ end }) => end === null || end > asOf)
    if (worst === undefined && running.length === 0) return unknown('No contract is in force')
    return {
      value: worst === undefined ? 100 : levels[worst.kind]!,
      figure: signs.length,
      because:
        worst === undefined
          ? `No bad sign in ${countOf(running.length, 'contract')} in force`
          : `${worst.said}${signs.length === 1 ? '' : `; ${signs.length} signs in all`}`,
      evidence: signs.map(({ evidence }) => evidence),
      asOf: latestDay(
        [...signs, ...contracts.map(({ start }) => ({ on: start }))].map(({ on }) => on),
        asOf,
      ),
      applies: true,
    }
  },
})
