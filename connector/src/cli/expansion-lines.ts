import type { Expansion } from '@perennial/shared/risk/expansion/expansion'
import type { ExpansionPart } from '@perennial/shared/risk/expansion/expansion-score'

/** Whether sales may raise an expansion, why or why not, and the parts the score is the sum of, as lines of text. */
export const expansionLines = ({ flag, score, because, blockedBy, parts }: Expansion): string[] => [
  `Expansion: ${score === null ? 'no score' : `${score} of 100 (100 is most ready for more)`}, ${flag ? 'may be raised' : 'not to be raised'}.`,
  ...(because ? [`  Sales reads: ${because}`] : []),
  ...blockedBy.map(block => `  Forbidden: ${block}`),
  ...parts.map(partLine),
]

const partLine = ({ label, value, weight, points, because }: ExpansionPart): string =>
  value === null || weight === 0
    ? `${padded(value === null ? 'no data' : String(value))}  ${label}: ${because}`
    : `${padded(String(points))}  ${label}: ${value} of 100 at ${(weight * 100).toFixed(1)} % weight. ${because}`

const padded = (text: string): string => text.padStart(10)
