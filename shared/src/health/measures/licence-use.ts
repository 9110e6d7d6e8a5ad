import { contractsOf } from '../../ledger/contracts/contract-terms.ts'
import { inForce } from '../../ledger/contracts/in-force.ts'
import { activeUsers } from '../../model/usage.ts'
import { interpolate, type Measure, unknown } from '../measure.ts'

const weeks = 4

/** Active users of the last four weeks as a share of the seats under contract. */
export const licenceUse: Measure = {
  id: 'licence_use',
  label: 'Licence use',
  needs: ['active_users', 'seats'],
  horizonDays: weeks * 7,
  read(view, asOf, policy) {
    const contracts = contractsOf(view, policy).filter(
      contract => inForce(contract, asOf) && (contract.seats ?? 0) > 0,
    )
    const seats = contracts.reduce((sum, contract) => sum + contract.seats!, 0)
    if (contracts.length === 0) return unknown('No contract in force states its seats')
    const recent = view.usage.filter(week => week.metric === activeUsers && week.weeksAgo < weeks)
    if (recent.length === 0) return unknown('No active users have been imported for the last four weeks')
    const active = recent.reduce((sum, week) => sum + week.quantity, 0) / recent.length
    const share = active / seats
    return {
      value: interpolate(share, [
        [0.1, 0],
        [0.5, 45],
        [0.75, 80],
        [0.9, 100],
      ]),
      because: `${Math.round(share * 100)} % of the paid seats are in use`,
      evidence: contracts
        .map(contract => ({ text: `${contract.name}: ${contract.seats} seats`, url: contract.url }))
        .concat({ text: `${active.toFixed(1)} active users a week on average over four weeks`, url: null }),
    }
  },
}
