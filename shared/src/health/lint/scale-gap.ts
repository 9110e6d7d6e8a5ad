import type { Finding } from './finding.ts'
import type { LintedCard } from './linted-card.ts'
import { bandsUpwards, type FigureBand, type SetScale, scalesOf } from './scales-of.ts'

/** Figures that no band of a scale holds: whoever has one reads as unknown. */
export const scaleGap = (linted: LintedCard): Finding[] =>
  scalesOf(linted).flatMap(set => {
    const bands = bandsUpwards(set.scale)
    return bands.length === 0 ? [] : [...gapsBetween(set, bands), ...openEnds(set, bands)]
  })

function gapsBetween(set: SetScale, bands: readonly FigureBand[]): Finding[] {
  let reach = bands[0]!.to
  return bands.flatMap(band => {
    const gap = band.from > reach ? [between(set, band, reach)] : []
    reach = Math.max(reach, band.to)
    return gap
  })
}

const between = ({ path }: SetScale, { index, from }: FigureBand, reach: number): Finding => ({
  code: 'scale-gap',
  severity: 'error',
  path: [...path, 'bands', index],
  message: `no band holds figures between ${reach} and ${from}: they would read as unknown`,
  remedy: `write \`from: ${reach}\` here, or \`to: ${from}\` in the band below; \`edges\` says whose the edge is`,
})

/** Outer bounds are often left by mistake, and sometimes on purpose. */
function openEnds({ path }: SetScale, bands: readonly FigureBand[]): Finding[] {
  const lowest = bands[0]!.from
  const highest = Math.max(...bands.map(({ to }) => to))
  const ends = [
    ...(Number.isFinite(lowest) ? [`below ${lowest}`] : []),
    ...(Number.isFinite(highest) ? [`above ${highest}`] : []),
  ]
  if (ends.length === 0) return []
  return [
    {
      code: 'scale-gap',
      severity: 'note',
      path: [...path, 'bands'],
      message: `no band holds figures ${ends.join(' or ')}: they would read as unknown`,
      remedy: 'leave out the outer bound if such a figure can come up',
    },
  ]
}
