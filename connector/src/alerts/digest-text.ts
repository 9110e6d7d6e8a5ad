import type { Digest, DigestLine } from './digest.ts'
import { chanceText, digestTitle, digestTotal, stakeText, whenText } from './digest-words.ts'

/** A digest as plain text, for any mailer. */
export const digestText = (digest: Digest): string =>
  [
    [digestTitle(digest), ...(digestTotal(digest) === null ? [] : [digestTotal(digest)!])].join('\n'),
    ...digest.lines.map(lineText),
  ].join('\n\n')

const lineText = (line: DigestLine, index: number): string => {
  const chance = chanceText(line)
  return [
    `${index + 1}. ${line.account.name}`,
    `   ${whenText(line)}`,
    `   ${stakeText(line)}`,
    ...line.reasons.map(reason => `   - ${reason}`),
    ...(chance === null ? [] : [`   ${chance}`]),
    `   ${line.url}`,
  ].join('\n')
}
