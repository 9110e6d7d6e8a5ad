import { LineChart, Text } from '@hubspot/ui-extensions'
import type { CompanyHistory, HistoryPoint, HistoryVersion } from '@perennial/shared/wire/company-history'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

type Scored = HistoryPoint & { score: number }

/** A year of scores, a colour for each version of the configuration; whatever the lines say is said in words too. */
export function ScoreChart({ history }: { history: CompanyHistory }) {
  const { day } = useReader()
  const scored = history.points.filter((point): point is Scored => point.score !== null)
  if (scored.length < 2)
    return history.incomplete ? null : <Text variant="microcopy">There is no history to draw yet.</Text>
  const replayed = scored.findLast(point => point.replayed)
  return (
    <>
      <LineChart
        data={scored.map(({ on, score, version }) => ({ on, score, rules: `Configuration ${version}` }))}
        axes={{
          x: { field: 'on', fieldType: 'datetime', label: 'Day' },
          y: { field: 'score', fieldType: 'linear', label: 'Health (100 is best)' },
          options: { groupFieldByColor: 'rules' },
        }}
        options={{ title: 'Health over a year', showLegend: history.versions.length > 0, showTooltips: true }}
      />
      <Text>{inWords(scored, day)}</Text>
      {history.versions.map(version => (
        <Text key={version.on}>{versionInWords(version, day)}</Text>
      ))}
      {replayed ? (
        <Text variant="microcopy">
          {`Up to ${day(replayed.on)} it was not scored: those are what would have been concluded from what was known each month.`}
        </Text>
      ) : null}
    </>
  )
}

function inWords(scored: readonly Scored[], day: Formats['day']): string {
  const lowest = scored.reduce((a, b) => (b.score < a.score ? b : a))
  const highest = scored.reduce((a, b) => (b.score > a.score ? b : a))
  const at = ({ score, on }: Scored) => `${score} on ${day(on)}`
  return `From ${at(scored[0]!)} to ${at(scored.at(-1)!)}; lowest ${at(lowest)}, highest ${at(highest)}.`
}

const origins: Record<HistoryVersion['origin'], string> = {
  file: 'taken from the configuration file',
  published: 'published',
  rollback: 'an earlier one brought back',
}

/** "Configuration 3 since Jun 2, 2026: published by ann@acme.example, sharper on usage." */
function versionInWords({ version, on, origin, by, reason }: HistoryVersion, day: Formats['day']): string {
  const who = by === null ? '' : ` by ${by}`
  const why = reason === null ? '' : `, ${reason}`
  return `Configuration ${version} since ${day(on)}: ${origins[origin]}${who}${why}.`
}
