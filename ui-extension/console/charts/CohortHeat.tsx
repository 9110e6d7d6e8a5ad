import type { CohortsReport } from '@perennial/shared/wire/cohorts'
import { scaleBand, scaleLinear } from '@visx/scale'
import { useRef } from 'react'
import { useWidth } from '../../kit/chart/useWidth.ts'
import { type Formats, useReader } from '../../src/app/common/words/Reader.tsx'
import { type Rate, rates } from '../../src/app/pages/cohorts/rate.ts'
import { AcrossAxis } from './Axis.tsx'
import { cellsOf, type HeatCell } from './cohortCells.ts'
import { Framed } from './Framed.tsx'
import { Picture } from './Picture.tsx'

const area = { left: 84, top: 8, row: 30, below: 52 }
/** Narrower cells have no room for their figure. */
const roomForFigure = 38

/** A cohort a row, an age a column: the darker, the more of the start is left; figures stand in the cells. */
export function CohortHeat({ of, rate }: { of: CohortsReport; rate: Rate }) {
  const reader = useReader()
  const cells = cellsOf(of, rate)
  const ages = of.all.cells.map(({ age }) => age)
  return (
    <Framed
      title={`Cohorts: ${rates[rate].label}`}
      words={wordsOf(of, rate, reader)}
      note={noteOf(of, rate)}
      numbers={{
        columns: ['Began', 'Customers', ...ages.map(age => `After ${age}`)],
        rows: of.cohorts.map(row => ({
          key: row.cohort,
          cells: [
            row.cohort,
            row.small ? `${row.customers} (few)` : row.customers,
            ...cells.filter(({ cohort }) => cohort === row.cohort).map(cell => shareText(cell, reader)),
          ],
        })),
      }}
    >
      {about => <Heat {...{ of, cells, ages, about }} title={`Cohorts: ${rates[rate].label}`} />}
    </Framed>
  )
}

interface HeatProps {
  of: CohortsReport
  cells: readonly HeatCell[]
  ages: readonly number[]
  about: string
  title: string
}

function Heat({ of, cells, ages, about, title }: HeatProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const reader = useReader()
  const { left, top, row, below } = area
  const bottom = top + row * of.cohorts.length
  const x = scaleBand({ domain: [...ages], range: [left, width] })
  const y = scaleBand({ domain: of.cohorts.map(({ cohort }) => cohort), range: [top, bottom] })
  const shade = scaleLinear({ domain: [0.5, 1.2], range: [0.06, 0.85], clamp: true })
  const boxes = cells
    .filter(({ share }) => share !== undefined)
    .map(cell => ({
      ...cell,
      ...{ x: x(cell.age) ?? left, y: y(cell.cohort) ?? top, width: x.bandwidth(), height: row },
    }))
  const everyAge = Math.max(1, Math.ceil(28 / x.bandwidth()))
  return (
    <div ref={frame}>
      <Picture
        {...{ title, about, width }}
        height={bottom + below}
        inRows
        marks={boxes.map(box => ({
          ...{ key: `${box.cohort} ${box.age}`, x: box.x, y: box.y, width: box.width, height: box.height },
          title: `Began ${box.cohort}, ${ageText(box.age, of.by)}`,
          lines: [
            shareText(box, reader),
            `${box.of} customers old enough${box.small ? ', too few to judge' : ''}`,
          ],
        }))}
      >
        <g className="k-axes">
          {of.cohorts.map(({ cohort }) => (
            <text key={cohort} x={left - 8} y={(y(cohort) ?? top) + row / 2} dy="0.35em" textAnchor="end">
              {cohort}
            </text>
          ))}
          <text x={left} y={bottom + 42}>
            {`${of.by}s since the one they began in`.replace(/^./, first => first.toUpperCase())}
          </text>
        </g>
        <AcrossAxis
          ticks={ages
            .filter(age => age % everyAge === 0)
            .map(age => ({ at: (x(age) ?? left) + x.bandwidth() / 2, label: String(age) }))}
          bottom={bottom}
        />
        {boxes.map(box => (
          <g key={`${box.cohort} ${box.age}`} className={`c-heat ${box.small ? 'c-small' : ''}`}>
            <rect
              {...{ x: box.x, y: box.y, width: box.width, height: box.height }}
              fillOpacity={box.share == null ? 0 : shade(box.share)}
            />
            {box.width < roomForFigure ? null : (
              <text
                className={(box.share ?? 0) > darkFrom ? 'c-on-dark' : ''}
                x={box.x + box.width / 2}
                y={box.y + row / 2}
                dy="0.35em"
                textAnchor="middle"
              >
                {box.share == null ? '?' : reader.percent(box.share)}
              </text>
            )}
          </g>
        ))}
      </Picture>
    </div>
  )
}

/** From this share on the ground is dark enough for white figures. */
const darkFrom = 0.98

const ageText = (age: number, by: CohortsReport['by']): string =>
  age === 0 ? `the ${by} itself` : `${age} ${by}${age === 1 ? '' : 's'} later`

function shareText({ share }: HeatCell, { percent }: Formats): string {
  if (share === undefined) return 'Not that old yet'
  return share === null ? 'Unknown' : percent(share)
}

function wordsOf({ cohorts, all, by }: CohortsReport, rate: Rate, { percent }: Formats): string {
  const last = all.cells.findLast(cell => cell[rate] !== null)
  const overall = last
    ? ` Of all that are old enough, ${percent(last[rate]!)} is left ${ageText(last.age, by)}.`
    : ''
  return `${cohorts.length} cohorts by ${by}: ${rates[rate].meaning}.${overall}`
}

function noteOf({ unconverted, currency, fewest }: CohortsReport, rate: Rate): string {
  const apart = unconverted.map(one => `${one.customers} paying in ${one.currency}`).join(', ')
  const left = apart ? ` Not in these figures: ${apart}; no rate into ${currency} is known.` : ''
  return `Each cell: ${rates[rate].meaning}. Grey cells: cohorts of fewer than ${fewest} customers.${left}`
}
