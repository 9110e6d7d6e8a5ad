import { Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions'
import type { DealCard, DealRenewal } from '@perennial/shared/wire/deal-card'
import { bases } from '../../common/words/basis.ts'
import type { Figure } from '../../common/words/figures.ts'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** The contract's ARR against what this deal asks for, and the day it is about. */
export function GapToTarget({ card, renewal }: { card: DealCard; renewal: DealRenewal }) {
  const reader = useReader()
  const figures = [
    targetFigure(renewal, reader),
    yearlyFigure(card.deal, reader),
    gapFigure(card, renewal, reader),
    dueFigure(renewal, reader),
  ]
  return (
    <Statistics>
      {figures.map(({ label, number, note }) => (
        <StatisticsItem key={label} label={label} number={number}>
          <Text variant="microcopy">{note}</Text>
        </StatisticsItem>
      ))}
    </Statistics>
  )
}

function targetFigure({ target, basis }: DealRenewal, { money }: Formats): Figure {
  const label = 'ARR up for renewal'
  if (!target || target.length === 0) return { label, number: 'Unknown', note: 'A contract has no amount' }
  return { label, number: target.map(money).join(' + '), note: `Contract term ${bases[basis]}` }
}

function yearlyFigure({ yearly }: DealCard['deal'], { money, said }: Formats): Figure {
  const label = 'This deal, a year'
  if (!yearly) return { label, number: 'Unknown', note: 'The deal does not say its yearly amount' }
  return { label, number: money(yearly.amount), note: said(yearly.because) }
}

function gapFigure({ gap, deal }: DealCard, { target }: DealRenewal, reader: Formats): Figure {
  const label = 'Gap to target'
  if (!gap) {
    const isKnown = deal.yearly !== null && target !== null
    return {
      label,
      number: 'Unknown',
      note: isKnown ? 'The amounts are in different currencies' : 'One of the amounts is not known',
    }
  }
  if (gap.minor === 0) return { label, number: 'None', note: 'Renews what is paid' }
  const amount = reader.money({ ...gap, minor: Math.abs(gap.minor) })
  const paid = target?.[0]?.minor ?? 0
  const share = paid > 0 ? `${reader.percent(Math.abs(gap.minor) / paid)} ` : ''
  return gap.minor < 0
    ? { label, number: `−${amount}`, note: `${share}below what is paid` }
    : { label, number: `+${amount}`, note: `${share}above what is paid` }
}

function dueFigure({ due, daysUntil, decided, autoRenews }: DealRenewal, reader: Formats): Figure {
  if (decided) {
    const said = decided.what === 'renewed' ? 'Renewed' : 'Lost'
    return { label: 'Renewal', number: said, note: `on ${reader.day(decided.on)}, due ${reader.day(due)}` }
  }
  const otherwise = autoRenews === null ? '' : autoRenews ? ', renews by itself' : ', ends unless renewed'
  return {
    label: daysUntil < 0 ? 'Days overdue' : 'Days to renewal',
    number: String(Math.abs(daysUntil)),
    note: `${reader.day(due)}${otherwise}`,
  }
}
