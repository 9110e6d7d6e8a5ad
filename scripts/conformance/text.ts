import { columns } from '../../connector/src/cli/output.ts'
import type { Judged, Result } from './result.ts'

/** The result for people: what failed and why it is wrong, then a line for each topic. */
export const resultText = (result: Result): string =>
  [...result.failures.map(failureText), scoreTable(result)].join('\n\n')

const failureText = ({ topic, name, policy, differences, why }: Judged): string =>
  [`${topic}: ${name} (${policy})`, ...differences.map(one => `  ${one}`), `  ${why}`].join('\n')

const scoreTable = ({ topics, ...all }: Result): string =>
  columns([
    ['topic', 'asked', 'passed', 'failed', 'unsupported'],
    ...[...topics, { ...all, topic: 'all' }].map(
      ({ topic, asked, passed, failed, unsupported }) => [topic, asked, passed, failed, unsupported] as const,
    ),
  ])
