import { type Filters, paramsOf } from '@perennial/shared/wire/filters'
import type { Overview } from '@perennial/shared/wire/overview'
import { scaleBand, scaleLinear } from '@visx/scale'
import { useRef } from 'react'
import { useWidth } from '../../kit/chart/useWidth.ts'
import { useLocale } from '../../kit/Locale.tsx'
import { PageLink, pagePath } from '../../kit/Pages.tsx'
import { useReader } from '../../src/app/common/words/Reader.tsx'
import { amountIn } from '../../src/app/pages/rows/amounts.ts'
import { go } from '../address.ts'
import { AcrossAxis, ValueAxis } from './Axis.tsx'
import { type Step, stepsOf } from './bridgeSteps.ts'
import { Framed } from './Framed.tsx'
import { Picture } from './Picture.tsx'
import { shortIn } from './short.ts'

interface BridgeProps {
  of: Overview
  filters: Filters
}

const area = { left: 72, top: 24, bottom: 286, below: 34 }
/** Narrower steps have no room for names side by side and figures above. */
const roomForWords = 84
const belowAslant = 76

/** ARR at the start, what came and went, ARR at the end: each step begins where the one before ended. */
export function BridgeWaterfall({ of, filters }: BridgeProps) {
  const reader = useReader()
  const written = amountIn(of, reader)
  const steps = stepsOf(of.bridge)
  const { from, to } = of.bridge
  const rows = (step: Step) => ({ ...paramsOf(filters), metric: `bridge:${step.part}` })
  return (
    <Framed
      title="ARR bridge"
      words={`ARR was ${written(of.bridge.opening)} when ${reader.day(from)} began and ${written(of.bridge.closing)} on ${reader.day(to)}. ${steps
        .filter(step => !step.total)
        .map(step => `${step.label} ${signed(step, written)}`)
        .join(', ')}.`}
      note={`${reader.day(from)} to ${reader.day(to)}. Opening and movements sum to closing, to the cent.`}
      numbers={{
        columns: ['Step', 'Amount'],
        rows: steps.map(step => ({
          key: step.part,
          cells: [
            <PageLink key="step" to="/accounts" params={rows(step)}>
              {step.label}
            </PageLink>,
            signed(step, written),
          ],
        })),
      }}
    >
      {about => (
        <Waterfall
          {...{ of, steps, about }}
          written={step => signed(step, written)}
          open={step => go(pagePath('/accounts', rows(step)))}
        />
      )}
    </Framed>
  )
}

interface WaterfallProps {
  of: Overview
  steps: readonly Step[]
  about: string
  written: (step: Step) => string
  open: (step: Step) => void
}

function Waterfall({ of, steps, about, written, open }: WaterfallProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const short = shortIn(useLocale().locale, of)
  const { left, top, bottom, below } = area
  const x = scaleBand({ domain: steps.map(({ part }) => part), range: [left, width], padding: 0.3 })
  const y = scaleLinear({ domain: reachOf(steps), range: [bottom, top], nice: true })
  const tight = x.step() < roomForWords
  const height = bottom + (tight ? belowAslant : below)
  const boxes = steps.map(step => ({
    ...step,
    x: x(step.part) ?? left,
    y: y(Math.max(step.begins, step.ends)),
    width: x.bandwidth(),
    height: Math.max(2, Math.abs(y(step.begins) - y(step.ends))),
  }))
  return (
    <div ref={frame}>
      <Picture
        title="ARR bridge"
        {...{ about, width, height }}
        marks={boxes.map(box => ({
          ...{ key: box.part, title: box.label, lines: [written(box)], open: () => open(box) },
          ...{ x: box.x, y: box.y, width: box.width, height: box.height },
        }))}
      >
        <ValueAxis
          ticks={y.ticks(5).map(value => ({ at: y(value), label: short(value) }))}
          left={left}
          right={width}
        />
        <AcrossAxis
          ticks={boxes.map(box => ({ at: box.x + box.width / 2, label: box.short }))}
          bottom={bottom}
          aslant={tight}
        />
        {boxes.map((box, index) => (
          <g key={box.part}>
            <rect
              className={`c-step c-${box.total ? 'total' : box.ends < box.begins ? 'down' : 'up'}`}
              x={box.x}
              y={box.y}
              width={box.width}
              height={box.height}
            />
            {tight ? null : (
              <text className="k-mark-label" x={box.x + box.width / 2} y={box.y - 6} textAnchor="middle">
                {box.total ? short(box.ends) : plus(box.ends - box.begins, short)}
              </text>
            )}
            {index + 1 < boxes.length ? (
              <line
                className="c-link"
                x1={box.x + box.width}
                x2={boxes[index + 1]!.x}
                y1={y(box.ends)}
                y2={y(box.ends)}
              />
            ) : null}
          </g>
        ))}
      </Picture>
    </div>
  )
}

/** From zero on: the height of a step is its amount. */
function reachOf(steps: readonly Step[]): [number, number] {
  const ends = steps.flatMap(step => [step.begins, step.ends])
  return [Math.min(0, ...ends), Math.max(...ends, 1)]
}

const signed = (step: Step, written: (minor: number) => string): string =>
  step.total ? written(step.ends) : plus(step.ends - step.begins, written)

const plus = (minor: number, written: (minor: number) => string): string =>
  minor > 0 ? `+${written(minor)}` : written(minor)
