import type { Overview } from '@perennial/shared/wire/overview'
import type { Formats } from '../../common/words/Reader.tsx'
import { wholeIn } from './sums.ts'

/** One statistic with the number it opens to; null = it opens to none. */
export interface Headline {
  label: string
  number: string
  note: string
  metric: string | null
}

/** The portfolio in seven numbers. */
export function headlines(of: Overview, reader: Formats): Headline[] {
  const amount = wholeIn(of, reader)
  const { renewing, overdue, forecast, atRisk, retention } = of
  const year = `${reader.day(retention.from)} to ${reader.day(retention.to)}`
  return [
    {
      label: `Renewing in ${renewing.days} days`,
      number: amount(renewing.amount),
      note: `${renewals(renewing.renewals)}${unknown(renewing.withoutAmount)}`,
      metric: 'renewing',
    },
    {
      label: 'Overdue',
      number: amount(overdue.amount),
      note: `${renewals(overdue.renewals)}${unknown(overdue.withoutAmount)}`,
      metric: 'overdue',
    },
    {
      label: 'Weighted forecast',
      number: amount(forecast.amount),
      note: forecast.range
        ? `Eight times in ten ${amount(forecast.range.p10)} to ${amount(forecast.range.p90)}`
        : forecast.rangeBecause,
      metric: 'forecast',
    },
    {
      label: 'Revenue at risk',
      number: amount(atRisk.expectedLoss),
      note: `Expected loss; ${amount(atRisk.exposure)} is up with health at risk`,
      metric: 'at_risk',
    },
    rate('GRR', retention.grr, year, 'grr', reader),
    rate('NRR', retention.nrr, year, 'nrr', reader),
    accuracy(of, reader),
  ]
}

const renewals = (count: number): string => (count === 1 ? '1 renewal' : `${count} renewals`)
const unknown = (count: number): string => (count === 0 ? '' : `, ${count} of unknown amount`)

const rate = (
  label: string,
  share: number | null,
  window: string,
  metric: string,
  { percent }: Formats,
): Headline =>
  share === null
    ? { label, number: 'Unknown', note: 'Nobody paid a year before', metric: null }
    : { label, number: percent(share), note: window, metric }

function accuracy({ accuracy: [last] }: Overview, { percent }: Formats): Headline {
  const label = 'Forecast accuracy'
  if (last === undefined)
    return { label, number: 'Unknown', note: 'No quarter that was forecast is over yet', metric: null }
  if (last.bias === null)
    return { label, number: 'Unknown', note: `Nothing was due to come in ${last.period}`, metric: null }
  const too = last.bias > 0 ? 'too high' : 'too low'
  return {
    label,
    number: percent(Math.max(0, 1 - Math.abs(last.bias))),
    note: `${last.period}, all accounts: ${percent(Math.abs(last.bias))} ${too}, ${last.daysAhead} days ahead`,
    metric: null,
  }
}
