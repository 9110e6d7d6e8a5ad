import type { Band } from '@perennial/shared/card'
import type { PortfolioRow } from '@perennial/shared/wire/portfolio'
import { scaleLinear, scaleSqrt, scaleUtc } from '@visx/scale'
import { useRef } from 'react'
import { useWidth } from '../../kit/chart/useWidth.ts'
import { useLocale } from '../../kit/Locale.tsx'
import { PageLink } from '../../kit/Pages.tsx'
import { bands } from '../../src/app/common/words/band.ts'
import { type Formats, useReader } from '../../src/app/common/words/Reader.tsx'
import { amountIn, amountText } from '../../src/app/pages/rows/amounts.ts'
import { go } from '../address.ts'
import { AcrossAxis, ValueAxis } from './Axis.tsx'
import { Framed } from './Framed.tsx'
import { Picture } from './Picture.tsx'
import type { Pipeline } from './pipeline.ts'
import { shortDayIn } from './short.ts'

const height = 380
const area = { left: 44, right: 16, top: 24, bottom: height - 34 }
const widest = 26

interface Placed extends PortfolioRow {
  due: string
  score: number
  amount: number
}

/** A bubble needs a day, a score and an amount; what lacks one is counted and stands in the table. */
const isPlaced = (row: PortfolioRow): row is Placed =>
  row.due !== null && row.score !== null && row.amount !== null && row.amount > 0

/** Open renewals by the day they are due, health, and what is up for renewal: low and near is where to look first. */
export function RiskMap({ of }: { of: Pipeline }) {
  const reader = useReader()
  const placed = of.rows.filter(isPlaced)
  return (
    <Framed
      title="Renewal risk map"
      words={wordsOf(of, placed, reader)}
      note={noteOf(of, placed)}
      numbers={{
        columns: ['Account', 'Due', 'Health (100 is best)', 'Band', 'Up for renewal'],
        rows: of.rows.map(row => ({
          key: `${row.id} ${row.due}`,
          cells: [
            <PageLink key="account" to={`/accounts/${row.id}`}>
              {row.name}
            </PageLink>,
            row.due === null ? 'Unknown' : reader.day(row.due),
            row.score ?? 'Unknown',
            bands[row.band].label,
            amountText(row, amountIn(of, reader), reader),
          ],
        })),
      }}
    >
      {about => <Bubbles {...{ of, placed, about }} />}
    </Framed>
  )
}

function Bubbles({ of, placed, about }: { of: Pipeline; placed: readonly Placed[]; about: string }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const reader = useReader()
  const shortDay = shortDayIn(useLocale().locale)
  const written = amountIn(of, reader)
  const { left, top, bottom } = area
  const x = scaleUtc({ domain: daysOf(of, placed), range: [left + widest, width - area.right - widest] })
  const y = scaleLinear({ domain: [0, 100], range: [bottom, top] })
  const radius = scaleSqrt({ domain: [0, Math.max(1, ...placed.map(row => row.amount))], range: [3, widest] })
  // the largest first, so that a small one is not hidden behind it
  const bubbles = placed
    .toSorted((a, b) => b.amount - a.amount)
    .map(row => ({ row, cx: x(instantOf(row.due)), cy: y(row.score), r: radius(row.amount) }))
  const today = x(instantOf(of.asOf))
  return (
    <div ref={frame}>
      <BandLegend shown={bandsIn(placed)} />
      <Picture
        title="Renewal risk map"
        {...{ about, width, height }}
        marks={bubbles.map(({ row, cx, cy, r }) => ({
          key: `${row.id} ${row.due}`,
          ...{ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r },
          title: row.name,
          lines: [
            `Due ${reader.day(row.due)}`,
            `Health ${row.score} of 100, ${bands[row.band].label.toLowerCase()}`,
            `${written(row.amount)} up for renewal`,
          ],
          open: () => go(`/accounts/${row.id}`),
        }))}
      >
        <ValueAxis
          ticks={[0, 25, 50, 75, 100].map(value => ({ at: y(value), label: String(value) }))}
          left={left}
          right={width - area.right}
        />
        <AcrossAxis
          ticks={x.ticks(Math.max(2, Math.floor(width / 130))).map(day => ({
            at: x(day),
            label: shortDay(day.toISOString().slice(0, 10)),
          }))}
          bottom={bottom}
        />
        <line className="c-today" x1={today} x2={today} y1={top - 8} y2={bottom} />
        <text className="c-today-label" x={today + 4} y={top - 12}>
          Today
        </text>
        {bubbles.map(({ row, cx, cy, r }) => (
          <g key={`${row.id} ${row.due}`} className={`c-bubble c-band-${row.band}`}>
            <circle cx={cx} cy={cy} r={r} />
            {row.band === 'at_risk' ? <path d={cross(cx, cy)} /> : null}
          </g>
        ))}
      </Picture>
    </div>
  )
}

/** At risk is crossed as well: colour is never the only sign. */
const cross = (x: number, y: number) =>
  `M${x - 3},${y - 3}L${x + 3},${y + 3}M${x - 3},${y + 3}L${x + 3},${y - 3}`

const BandLegend = ({ shown }: { shown: readonly Band[] }) => (
  <ul className="k-legend">
    {shown.map(band => (
      <li key={band}>
        <svg className={`k-swatch c-bubble c-band-${band}`} viewBox="0 0 14 14" aria-hidden="true">
          <circle cx="7" cy="7" r="6" />
          {band === 'at_risk' ? <path d={cross(7, 7)} /> : null}
        </svg>
        {bands[band].label}
      </li>
    ))}
    <li>Area: what is up for renewal</li>
  </ul>
)

const bandsIn = (placed: readonly Placed[]): Band[] =>
  (Object.keys(bands) as Band[]).filter(band => placed.some(row => row.band === band))

const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Today is always in sight. */
function daysOf({ asOf }: Pipeline, placed: readonly Placed[]): [Date, Date] {
  const days = [asOf, ...placed.map(row => row.due)].toSorted()
  return [instantOf(days[0]!), instantOf(days.at(-1)!)]
}

function wordsOf(of: Pipeline, placed: readonly Placed[], reader: Formats): string {
  const atRisk = placed.filter(row => row.band === 'at_risk')
  const sum = atRisk.reduce((all, { amount }) => all + amount, 0)
  const first = atRisk.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0]
  const next = first ? ` The next of these is ${first.name}, due ${reader.day(first.due)}.` : ''
  return `${countOf(placed.length, 'renewal')} by day and health. ${atRisk.length} at risk with ${amountIn(of, reader)(sum)} up for renewal.${next}`
}

function noteOf({ rows, total }: Pipeline, placed: readonly Placed[]): string {
  const more = total > rows.length ? `The ${rows.length} largest of ${total} open renewals. ` : ''
  const missing = rows.length - placed.length
  const apart =
    missing > 0
      ? `${countOf(missing, 'renewal')} without a score or an amount ${missing === 1 ? 'stands' : 'stand'} in the table only.`
      : ''
  return `${more}${apart}`
}

const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
