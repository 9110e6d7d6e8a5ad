import type { FanPoint, ForecastFan } from '@perennial/shared/wire/forecast-fan'
import { scaleLinear, scaleUtc } from '@visx/scale'
import { useRef } from 'react'
import { useWidth } from '../../kit/chart/useWidth.ts'
import { useLocale } from '../../kit/Locale.tsx'
import { type Formats, useReader } from '../../src/app/common/words/Reader.tsx'
import { amountIn } from '../../src/app/pages/rows/amounts.ts'
import { AcrossAxis, ValueAxis } from './Axis.tsx'
import { Framed } from './Framed.tsx'
import { Picture } from './Picture.tsx'
import { shortDayIn, shortIn } from './short.ts'

const height = 320
const area = { left: 72, right: 16, top: 20, bottom: height - 34 }

/** What the coming renewals add up to, week by week, between the low and the high of eight times in ten. */
export function FanChart({ of }: { of: ForecastFan }) {
  const reader = useReader()
  const written = amountIn(of, reader)
  const points = of.points ?? []
  return (
    <Framed
      title="Forecast of renewals"
      words={wordsOf(points, written, reader)}
      note={reader.said(noteOf(of))}
      numbers={{
        columns: ['Due up to', 'Renewals', 'Up for renewal', 'Expected', 'P10', 'P90'],
        rows: points.map(point => ({
          key: point.on,
          cells: [
            reader.day(point.on),
            point.renewals,
            ...[point.target, point.expected, point.p10, point.p90].map(written),
          ],
        })),
      }}
    >
      {about => <Fan {...{ of, points, about, written }} />}
    </Framed>
  )
}

interface FanProps {
  of: ForecastFan
  points: readonly FanPoint[]
  about: string
  written: (minor: number) => string
}

function Fan({ of, points, about, written }: FanProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const { locale } = useLocale()
  const reader = useReader()
  const [short, shortDay] = [shortIn(locale, of), shortDayIn(locale)]
  const { left, right, top, bottom } = area
  const x = scaleUtc({
    domain: [instantOf(points[0]!), instantOf(points.at(-1)!)],
    range: [left, width - right],
  })
  const most = Math.max(1, ...points.flatMap(({ target, p90 }) => [target, p90]))
  const y = scaleLinear({ domain: [0, most], range: [bottom, top], nice: true })
  const at = (point: FanPoint, value: number) => `${x(instantOf(point))},${y(value)}`
  const line = (value: (point: FanPoint) => number) => points.map(point => at(point, value(point))).join(' ')
  const fan = [
    ...points.map(point => at(point, point.p90)),
    ...points.toReversed().map(point => at(point, point.p10)),
  ].join(' ')
  return (
    <div ref={frame}>
      <Legend />
      <Picture
        title="Forecast of renewals"
        {...{ about, width, height }}
        marks={points.map(point => ({
          key: point.on,
          ...{ x: x(instantOf(point)) - 3, y: y(point.p90), width: 6 },
          height: Math.max(6, y(point.p10) - y(point.p90)),
          title: `Due up to ${reader.day(point.on)}`,
          lines: [
            `Expected ${written(point.expected)}`,
            `P10 ${written(point.p10)}, P90 ${written(point.p90)}`,
            `${written(point.target)} up in ${point.renewals} renewals`,
          ],
        }))}
      >
        <ValueAxis
          ticks={y.ticks(5).map(value => ({ at: y(value), label: short(value) }))}
          left={left}
          right={width - right}
        />
        <AcrossAxis
          ticks={x.ticks(Math.max(2, Math.floor(width / 140))).map(day => ({
            at: x(day),
            label: shortDay(day.toISOString().slice(0, 10)),
          }))}
          bottom={bottom}
        />
        <polygon className="c-fan" points={fan} />
        <polyline className="c-target" points={line(({ target }) => target)} />
        <polyline className="c-expected" points={line(({ expected }) => expected)} />
      </Picture>
    </div>
  )
}

const Legend = () => (
  <ul className="k-legend">
    <li>
      <svg className="k-swatch" viewBox="0 0 14 14" aria-hidden="true">
        <line className="c-target" x1="0" x2="14" y1="7" y2="7" />
      </svg>
      Up for renewal
    </li>
    <li>
      <svg className="k-swatch" viewBox="0 0 14 14" aria-hidden="true">
        <line className="c-expected" x1="0" x2="14" y1="7" y2="7" />
      </svg>
      Expected
    </li>
    <li>
      <svg className="k-swatch" viewBox="0 0 14 14" aria-hidden="true">
        <rect className="c-fan" x="0" y="2" width="14" height="10" />
      </svg>
      P10 to P90: eight times in ten
    </li>
  </ul>
)

const instantOf = ({ on }: FanPoint): Date => new Date(`${on}T00:00:00Z`)

function wordsOf(points: readonly FanPoint[], written: (minor: number) => string, { day }: Formats): string {
  const last = points.at(-1)
  if (!last) return 'No renewals are due.'
  const { renewals, target, expected, p10, p90 } = last
  return `Of ${renewals} renewals due up to ${day(last.on)} with ${written(target)}, ${written(expected)} is expected to renew; eight times in ten it is between ${written(p10)} and ${written(p90)}.`
}

function noteOf({ because, withoutAmount }: ForecastFan): string {
  const apart = withoutAmount > 0 ? ` Renewals without a known amount, in no figure: ${withoutAmount}.` : ''
  return `Each week includes the weeks before it. ${because}${apart}`
}
