import { Accordion, EmptyState, Flex, Link, List, Text } from '@hubspot/ui-extensions'
import type { PageFinding } from '@perennial/shared/wire/data-health'
import { type Formats, useReader } from '../../common/words/Reader.tsx'

/** Each finding opens to its records in the CRM; the one that touches most revenue first. */
export function Findings({ findings, narrowed }: { findings: readonly PageFinding[]; narrowed: boolean }) {
  const reader = useReader()
  if (findings.length === 0)
    return (
      <EmptyState title="Nothing found" layout="vertical">
        <Text>
          {`No check of the data found anything that would mislead ${narrowed ? 'the score of an account that passes the filters' : 'a score'}.`}
        </Text>
      </EmptyState>
    )
  return (
    <Flex direction="column" gap="xs">
      {findings.map(finding => (
        <Accordion key={`${finding.code} ${finding.label}`} title={titleOf(finding, reader)} size="sm">
          <Finding finding={finding} />
        </Accordion>
      ))}
    </Flex>
  )
}

const titleOf = ({ label, count, arr }: PageFinding, { money }: Formats): string =>
  `${label}: ${count}, ARR touched ${arr === null ? 'unknown' : arr.map(money).join(' + ')}`

const Finding = ({
  finding: { records, count, measures, quarantined, remedy },
}: {
  finding: PageFinding
}) => (
  <Flex direction="column" gap="xs">
    <Text>{`To do: ${remedy}.`}</Text>
    <Text>
      {quarantined ? 'Kept out of the score until then.' : 'Counted in the score as it is.'}
      {measures.length === 0 ? '' : ` Misleads: ${measures.map(one => one.replaceAll('_', ' ')).join(', ')}.`}
    </Text>
    <List>
      {records.map(({ kind, id, name, url }) => (
        <Text key={`${kind} ${id}`}>
          {url === null ? `${name} (${kind})` : <Link href={url}>{`${name} (${kind})`}</Link>}
        </Text>
      ))}
    </List>
    {records.length < count ? (
      <Text variant="microcopy">
        {records.length === 0
          ? 'Its records are shown to people who may see every account.'
          : `The ${records.length} with most revenue of ${count}.`}
      </Text>
    ) : null}
  </Flex>
)
