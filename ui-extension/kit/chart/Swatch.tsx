import type { CSSProperties } from 'react'
import { Marker } from './Marker.tsx'
import { paint } from './palette.ts'
import type { Series } from './plot.ts'

/** Hatchings that tell areas apart when the reader's own colours replace ours. */
const hatchings = [
  'M0 0h8v8H0Z',
  'M0 0L8 8M-2 6L2 10M6-2L10 2',
  'M0 4h8',
  'M2 2h2v2H2ZM6 6h2v2H6Z',
  'M4 0v8',
  'M0 8L8 0M-2 2L2-2M6 10L10 6',
  'M0 4h8M4 0v8',
]

export const Patterns = ({ id }: { id: string }) => (
  <defs>
    {hatchings.map((hatching, index) => (
      <pattern key={hatching} id={`${id}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path className={index ? 'k-hatching' : 'k-hatching k-solid'} d={hatching} />
      </pattern>
    ))}
  </defs>
)

/** The fill of a series, with the hatching that forced colours use instead. */
export const swatch = ({ color }: Series, index: number, patterns: string): CSSProperties =>
  ({
    '--paint': paint(color),
    '--hatching': `url(#${patterns}-${index % hatchings.length})`,
  }) as CSSProperties

interface SwatchProps {
  series: Series
  index: number
  patterns: string
  lines: boolean
}

export const Swatch = ({ series, index, patterns, lines }: SwatchProps) => (
  <svg className="k-swatch" viewBox="0 0 14 14" aria-hidden="true" style={{ color: paint(series.color) }}>
    {lines ? (
      <>
        <path className="k-line" d="M0 7H14" />
        <Marker index={index} x={7} y={7} />
      </>
    ) : (
      <rect className="k-paint" width="14" height="14" rx="2" style={swatch(series, index, patterns)} />
    )}
  </svg>
)
