/** The kit's own line drawings on a 16 by 16 grid. */
const drawings = {
  add: 'M8 3v10M3 8h10',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1 1.5H3zM6.5 14h3',
  building: 'M3 14V3h7v11M10 7h3v7M2 14h12M5.5 6h2M5.5 9h2',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  check: 'M3 8.5l3.5 3.5L13 5',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.5V8l2.5 1.8',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.2v4M8 4.6v.4',
  left: 'M10 4L6 8l4 4',
  lock: 'M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  mail: 'M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5',
  minus: 'M3 8h10',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6A2.8 2.8 0 0 0 8 8zM2.8 14c.6-3 2.6-4.2 5.2-4.2s4.6 1.2 5.2 4.2',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  right: 'M6 4l4 4-4 4',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4L14 14',
  dot: 'M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  up: 'M4 10l4-4 4 4',
  warning: 'M8 2L14.5 13.5h-13zM8 6.2v3.6M8 11.6v.3',
} as const

export type GlyphName = keyof typeof drawings

/** A drawing beside words; silent for screen readers unless it is given words of its own. */
export const Glyph = ({
  name,
  label,
  className,
}: {
  name: GlyphName
  label?: string
  className?: string
}) => (
  <svg
    className={className ? `k-glyph ${className}` : 'k-glyph'}
    viewBox="0 0 16 16"
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
    focusable="false"
  >
    <path d={drawings[name]} />
  </svg>
)
