import { addMonths, day, dayText, officeInstant } from '../calendar.ts'
import { group } from '../custom-properties.ts'
import type { Life } from '../life.ts'
import type { PortalLine, RecordLine } from '../portal.ts'
import { type Random, random } from '../random.ts'
import { dealNames } from './consultant-properties.ts'
import { revised, withValues, written } from './revise.ts'

/** Properties that look like the right ones and are not. */
export function* rivalShape(): Generator<PortalLine> {
  yield* group('deals', 'contract_info', 'Contract information', [
    { name: 'contract_end_date', label: 'Contract end date', type: 'date', fieldType: 'date' },
    { name: 'vertragsende_neu', label: 'Vertragsende (neu)', type: 'date', fieldType: 'date' },
    { name: 'c4_vtg_ende_nr', label: 'Vertragsende Nr.', type: 'number', fieldType: 'number' },
    { name: 'fecha_fin_proyecto', label: 'Fecha de fin del proyecto', type: 'date', fieldType: 'date' },
    { name: 'x_kdg_termin', label: 'Kündigungstermin', type: 'date', fieldType: 'date' },
  ])
  yield* group('companies', 'contract_info', 'Contract information', [
    { name: 'renewal_date', label: 'Renewal date', type: 'date', fieldType: 'date' },
  ])
}

/** The last import of the old list: nobody has touched these two since. */
const importedOn = day('2024-05-28')
const importedAt = officeInstant(importedOn, 0.3)

/** When the people were asked to move to a new property. Hardly anybody did. */
const rolledOutAt = officeInstant(day('2026-02-02'), 0.5)

export function withRivals(seed: number, life: Life, lines: readonly PortalLine[]): PortalLine[] {
  const draw = random(seed, 'rivals', life.account.index)
  return revised(
    revised(lines, 'deals', deal => rivalsOf(deal, draw)),
    'companies',
    company => abandonedRenewal(company, life, draw),
  )
}

function rivalsOf(deal: RecordLine, draw: Random): RecordLine {
  const start = deal.properties[dealNames.contract_start_date]
  const end = deal.properties[dealNames.contract_end_date]
  if (start === undefined || end === undefined) return deal
  const besides = beside(deal, start, end, draw)
  const isNew = deal.createdAt > rolledOutAt
  const moved = isNew && draw.chance(0.2) ? withValues(besides, { vertragsende_neu: end }) : besides
  // The old list knew every contract of its time, by the term it was first meant to have.
  if (deal.createdAt > importedAt || !draw.chance(0.97)) return moved
  const stale = dayText(addMonths(day(start), draw.pick([6, 9, 11])))
  return imported(moved, 'contract_end_date', stale)
}

/** True in their own right, but no contract ends. */
function beside(deal: RecordLine, start: string, end: string, draw: Random): RecordLine {
  const notice = deal.properties[dealNames.notice_period_days]
  return withValues(deal, {
    c4_vtg_ende_nr: String(draw.between(20_000, 89_999)),
    fecha_fin_proyecto: dayText(day(start) + draw.between(60, 110)),
    x_kdg_termin: notice === undefined ? null : dayText(day(end) - Number(notice)),
  })
}

function abandonedRenewal(company: RecordLine, { terms }: Life, draw: Random): RecordLine {
  const term = terms.findLast(({ start }) => start < importedOn)
  if (term === undefined || company.createdAt > importedAt || !draw.chance(0.7)) return company
  return imported(company, 'renewal_date', dayText(addMonths(term.start, 12) - draw.between(0, 9)))
}

const imported = (record: RecordLine, name: string, value: string): RecordLine =>
  written(record, name, [{ value, timestamp: importedAt, sourceType: 'IMPORT' }])
