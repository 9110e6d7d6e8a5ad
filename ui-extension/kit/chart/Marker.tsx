/** Shapes that tell lines apart without their colour. */
const shapes = [
  'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0Z',
  'M-3.2-3.2h6.4v6.4h-6.4Z',
  'M0-4.5L4.5 0L0 4.5L-4.5 0Z',
  'M0-4.2L4.2 3.4H-4.2Z',
  'M0 4.2L4.2-3.4H-4.2Z',
] as const

/** The mark of the series with this index, in the current colour. */
export const Marker = ({ index, x, y }: { index: number; x: number; y: number }) => (
  <path
    className="k-marker"
    d={shapes[index % shapes.length]}
    transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
  />
)
