import { ProgressBar, Text } from '@hubspot/ui-extensions'
import type { CompanyUsage } from '@perennial/shared/wire/company-usage'

/** A use that is not known to be good is not shown as good. */
const variants = { healthy: 'success', watch: 'warning', at_risk: 'danger', unscored: 'warning' } as const

/** Seats in use of those under contract; neither is guessed where it is not known. */
export function Seats({ seats: { contracted, used, band } }: Pick<CompanyUsage, 'seats'>) {
  if (contracted === null)
    return <Text>{`Seats unknown: no contract in force states them. ${usersText(used)}.`}</Text>
  if (used === null) return <Text>{`Use of ${contracted} seats unknown: no active users are recorded.`}</Text>
  const people = Math.round(used)
  return (
    <ProgressBar
      title="Seats in use"
      aria-label="Seats in use"
      value={Math.min(people, contracted)}
      maxValue={contracted}
      variant={variants[band]}
      valueDescription={`${people} of ${contracted}, a week on average over four`}
    />
  )
}

const usersText = (used: number | null): string =>
  used === null ? 'No active users are recorded' : `${Math.round(used)} active users a week`
