import { Alert, Button, ButtonRow, Flex, Input, Link, Select, Text, TextArea } from '@hubspot/ui-extensions'
import type { PageFactKind, PageSegment, TryReceipt } from '@perennial/shared/wire/segments'
import { useRef, useState } from 'react'
import { Step } from '../../common/act/Step.tsx'
import { newKey, useAct } from '../../common/act/useAct.ts'
import { useReader } from '../../common/words/Reader.tsx'
import type { SegmentsConnector } from './connector.ts'
import {
  conditionOf,
  type Draft,
  draftOf,
  emptyDraft,
  emptyLine,
  type Group,
  type Line,
  operators,
} from './draft.ts'
import { useTried } from './useTried.ts'

interface BuilderProps {
  connector: SegmentsConnector
  facts: readonly PageFactKind[]
  /** The segment that is changed; null for a new one. */
  segment: PageSegment | null
  onSaved: () => void
}

/** A condition put together line by line, with whom it is about, and saved as a segment. */
export function Builder({ connector, facts, segment, onSaved }: BuilderProps) {
  const [name, setName] = useState(segment?.name ?? '')
  const [reason, setReason] = useState('')
  const [draft, setDraft] = useState<Draft>((segment && draftOf(segment.when)) ?? emptyDraft)
  const key = useRef(newKey())
  const { busy, problem, run } = useAct()
  const condition = conditionOf(draft, facts)
  const tried = useTried(connector, condition)
  const save = () =>
    run(async () => {
      await connector.save({
        name: name.trim(),
        when: condition,
        grouping: segment?.grouping ?? false,
        ...(segment && { replaces: segment.name }),
        reason: reason.trim(),
        key: key.current,
      })
      key.current = newKey()
      onSaved()
    })
  const ready =
    condition !== null && tried !== null && 'receipt' in tried && name.trim() !== '' && reason.trim() !== ''
  const setGroup = (at: number, group: Group) =>
    setDraft({ ...draft, groups: draft.groups.map((one, index) => (index === at ? group : one)) })
  return (
    <Step problem={problem} busy={busy} forward={{ label: 'Save segment', onClick: save, disabled: !ready }}>
      <Flex direction="column" gap="sm">
        <Input name="name" label="Name" required value={name} onInput={setName} onChange={setName} />
        {draft.groups.length > 1 ? (
          <Join
            label="Groups that must hold"
            join={draft.join}
            onChange={join => setDraft({ ...draft, join })}
          />
        ) : null}
        {draft.groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place
          <GroupLines key={at} group={group} facts={facts} onChange={next => setGroup(at, next)} />
        ))}
        <ButtonRow>
          <Button
            size="xs"
            variant="secondary"
            onClick={() =>
              setDraft({ ...draft, groups: [...draft.groups, { join: 'any', lines: [emptyLine] }] })
            }
          >
            Add a group
          </Button>
        </ButtonRow>
        {tried === null ? null : 'problem' in tried ? (
          <Alert title="Not yet a condition" variant="warning">
            {tried.problem}
          </Alert>
        ) : (
          <Whom receipt={tried.receipt} />
        )}
        <TextArea
          name="reason"
          label="Reason"
          required
          value={reason}
          onInput={setReason}
          onChange={setReason}
        />
      </Flex>
    </Step>
  )
}

const Join = ({
  label,
  join,
  onChange,
}: {
  label: string
  join: Group['join']
  onChange: (join: Group['join']) => void
}) => (
  <Select
    name={label}
    label={label}
    options={[
      { label: 'All of them', value: 'all' },
      { label: 'Any of them', value: 'any' },
    ]}
    value={join}
    onChange={value => onChange(value === 'any' ? 'any' : 'all')}
  />
)

interface GroupLinesProps {
  group: Group
  facts: readonly PageFactKind[]
  onChange: (group: Group) => void
}

function GroupLines({ group, facts, onChange }: GroupLinesProps) {
  const put = (lines: Line[]) => onChange({ ...group, lines })
  return (
    <Flex direction="column" gap="xs">
      {group.lines.length > 1 ? (
        <Join
          label="Lines that must hold"
          join={group.join}
          onChange={join => onChange({ ...group, join })}
        />
      ) : null}
      {group.lines.map((line, at) => (
        <LineFields
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          key={at}
          line={line}
          facts={facts}
          onChange={next => put(group.lines.map((one, index) => (index === at ? next : one)))}
          onRemove={group.lines.length > 1 ? () => put(group.lines.filter((_, index) => index !== at)) : null}
        />
      ))}
      <ButtonRow>
        <Button size="xs" variant="secondary" onClick={() => put([...group.lines, emptyLine])}>
          Add a line
        </Button>
      </ButtonRow>
    </Flex>
  )
}

interface LineFieldsProps {
  line: Line
  facts: readonly PageFactKind[]
  onChange: (line: Line) => void
  onRemove: (() => void) | null
}

function LineFields({ line, facts, onChange, onRemove }: LineFieldsProps) {
  const type = facts.find(({ name }) => name === line.fact)?.type ?? 'any'
  const fitting = Object.entries(operators).filter(([, { fits }]) => fits.includes(type))
  const takes = operators[line.operator]?.takes === 'own' ? type : operators[line.operator]?.takes
  const choose = (fact: string) => onChange({ fact, operator: 'is', value: '' })
  return (
    <Flex direction="row" gap="xs" wrap="wrap" align="end">
      <Select
        name="fact"
        label="Field"
        options={facts.map(({ name, label }) => ({ value: name, label }))}
        value={line.fact}
        onChange={value => choose(String(value))}
      />
      <Select
        name="operator"
        label="Test"
        options={fitting.map(([value, { label }]) => ({ value, label }))}
        value={line.operator}
        onChange={value => onChange({ ...line, operator: String(value), value: '' })}
      />
      {takes === 'flag' ? (
        <Select
          name="value"
          label="Value"
          options={[
            { label: 'Yes', value: 'true' },
            { label: 'No', value: 'false' },
          ]}
          value={line.value}
          onChange={value => onChange({ ...line, value: String(value) })}
        />
      ) : (
        <Input
          name="value"
          label={takes === 'day' ? 'Value (YYYY-MM-DD)' : 'Value'}
          value={line.value}
          onChange={value => onChange({ ...line, value })}
        />
      )}
      {onRemove ? (
        <Button size="xs" variant="secondary" onClick={onRemove}>
          Remove
        </Button>
      ) : null}
    </Flex>
  )
}

/** The condition in plain words, of how many it holds, and a few of them. */
export function Whom({ receipt }: { receipt: TryReceipt }) {
  const { money } = useReader()
  const { words, tried, customers, count, unknown, arr, samples } = receipt
  const of = tried < customers ? `a sample of ${tried} of ${customers} customers` : `${tried} customers`
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>{words}</Text>
      <Text>
        {`Holds for ${count} of ${of}${arr.length === 0 ? '' : `, ARR ${arr.map(money).join(' + ')}`}; unknown for ${unknown}.`}
      </Text>
      {samples.map(({ id, name, url }) =>
        url === null ? (
          <Text key={id}>{name}</Text>
        ) : (
          <Link key={id} href={url}>
            {name}
          </Link>
        ),
      )}
    </Flex>
  )
}
