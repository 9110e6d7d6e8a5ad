import { Flex, Heading, List, StatusTag, Text } from '@hubspot/ui-extensions'
import type { DataHealthPage } from '@perennial/shared/wire/data-health'
import { useReader } from '../../common/words/Reader.tsx'

const variants = { ok: 'success', warn: 'warning', fail: 'danger' } as const
const states = { ok: 'Fine', warn: 'Look at it', fail: 'Broken' } as const

/** How far the mirror trails the CRM, what calls it costs, what is not mapped, and what the checks of the mirror say. */
export function Sync({ page: { lag, calls, pulled, unmapped, checks } }: { page: DataHealthPage }) {
  const { instant } = useReader()
  return (
    <Flex direction="column" gap="sm">
      <Heading>Checks</Heading>
      {checks.map(({ name, status, message, remedy }) => (
        <Flex key={name} direction="row" gap="sm" wrap="wrap">
          <StatusTag variant={variants[status]}>{states[status]}</StatusTag>
          <Text>{remedy === null ? `${message}.` : `${message}. To do: ${remedy}.`}</Text>
        </Flex>
      ))}
      <Heading>Sync lag</Heading>
      <Text>
        {lag[0]
          ? `In the last run half of ${lag[0].records} changes were written back within ${seconds(lag[0].half)}, 95% within ${seconds(lag[0].most)}.`
          : 'Unknown: no change in the CRM has been written back yet.'}
      </Text>
      <List>
        {pulled.map(({ kind, at }) => (
          <Text key={kind}>{`${kind}: last pulled ${instant(at)}`}</Text>
        ))}
      </List>
      <Heading>API budget</Heading>
      <Text>{`${calls.allowedPerTenSeconds} calls in ten seconds are allowed.`}</Text>
      <List>
        {calls.runs.map(run => (
          <Text key={run.startedAt}>
            {`${instant(run.startedAt)}, ${run.verb}: ${run.read} read, ${run.search} search, ${run.write} write; ${run.perTenSeconds.toFixed(1)} in ten seconds`}
          </Text>
        ))}
      </List>
      {calls.runs.length === 0 ? <Text>Use is unknown: no run has ended yet.</Text> : null}
      <Heading>Not mapped</Heading>
      <Text>{unmapped.length === 0 ? 'Every field is mapped.' : unmapped.join(', ')}</Text>
    </Flex>
  )
}

const seconds = (count: number): string =>
  count < 120 ? `${Math.round(count)} s` : `${Math.round(count / 60)} min`
