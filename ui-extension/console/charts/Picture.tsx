import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactNode, useState } from 'react'

/** A part of a chart that can be read out: where it is drawn, what it says, and the page its number opens to. */
export interface Mark {
  key: string
  x: number
  y: number
  width: number
  height: number
  title: string
  lines: readonly string[]
  open?: (() => void) | undefined
}

interface PictureProps {
  title: string
  /** Id of the words that describe the chart. */
  about: string
  width: number
  height: number
  marks: readonly Mark[]
  /** Marks stand in rows: up and down go to the one above and below. */
  inRows?: boolean
  children: ReactNode
}

/** The drawing. One tab stop: arrow keys read it mark by mark, as a slider does its values; Enter opens one. */
export function Picture({ title, about, width, height, marks, inRows = false, children }: PictureProps) {
  const [index, setIndex] = useState<number | null>(null)
  const at = index === null ? null : Math.min(index, marks.length - 1)
  const here = at === null ? null : marks[at]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && here?.open) here.open()
    const next =
      inRows && isUpOrDown(event.key)
        ? inNextRow(marks, at ?? 0, event.key)
        : step(event.key, at ?? 0, marks.length - 1)
    if (next === undefined) return
    event.preventDefault()
    setIndex(next)
  }
  const point = (event: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>) => {
    const frame = event.currentTarget.getBoundingClientRect()
    return markAt(marks, event.clientX - frame.left, event.clientY - frame.top)
  }
  return (
    <div
      className="k-plot c-plot"
      role="slider"
      tabIndex={0}
      aria-label={`${title}, value by value`}
      aria-describedby={about}
      aria-valuemin={1}
      aria-valuemax={marks.length}
      aria-valuenow={(at ?? 0) + 1}
      aria-valuetext={said(marks[at ?? 0])}
      onKeyDown={onKeyDown}
      onPointerMove={event => setIndex(point(event))}
      onPointerLeave={() => setIndex(null)}
      onClick={event => marks[point(event) ?? -1]?.open?.()}
      onFocus={() => setIndex(now => now ?? 0)}
      onBlur={() => setIndex(null)}
    >
      <svg width={width} height={height} aria-hidden="true">
        {children}
        {here ? <rect className="c-here" {...around(here)} /> : null}
      </svg>
      {here ? <Tip mark={here} width={width} /> : null}
    </div>
  )
}

const said = (mark: Mark | undefined): string => (mark ? `${mark.title}: ${mark.lines.join(', ')}` : '')

const around = ({ x, y, width, height }: Mark) => ({
  x: x - 2,
  y: y - 2,
  width: width + 4,
  height: height + 4,
})

function Tip({ mark, width }: { mark: Mark; width: number }) {
  const right = mark.x + mark.width
  const late = right > width * 0.6
  return (
    <div
      className="k-tip"
      style={{ top: mark.y, ...(late ? { right: width - mark.x + 10 } : { left: right + 10 }) }}
    >
      <strong>{mark.title}</strong>
      {mark.lines.map(line => (
        <span key={line}>{line}</span>
      ))}
      {mark.open ? <span className="k-microcopy">Click or Enter opens it</span> : null}
    </div>
  )
}

function step(key: string, at: number, last: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'Escape':
      return null
    default:
      return undefined
  }
}

const isUpOrDown = (key: string): key is 'ArrowUp' | 'ArrowDown' => key === 'ArrowUp' || key === 'ArrowDown'

/** The mark above or below in the same column; where there is none, the place is kept. */
function inNextRow(marks: readonly Mark[], at: number, key: 'ArrowUp' | 'ArrowDown'): number {
  const here = marks[at]
  if (!here) return at
  const isThere = (mark: Mark) =>
    Math.abs(mark.x - here.x) < here.width / 2 && (key === 'ArrowDown' ? mark.y > here.y : mark.y < here.y)
  const there = key === 'ArrowDown' ? marks.findIndex(isThere) : marks.findLastIndex(isThere)
  return there < 0 ? at : there
}

/** Marks that are drawn later lie on top; a narrow one is met a little beside it, too. */
function markAt(marks: readonly Mark[], x: number, y: number): number | null {
  const reach = 4
  const met = marks.findLastIndex(
    mark =>
      x >= mark.x - reach &&
      x <= mark.x + mark.width + reach &&
      y >= mark.y - reach &&
      y <= mark.y + mark.height + reach,
  )
  return met < 0 ? null : met
}
