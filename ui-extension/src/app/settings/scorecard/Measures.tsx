import {
  Button,
  Flex,
  NumberInput,
  Select,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { SettingScorecard, Settings } from '@perennial/shared/wire/settings'
import { samePath } from '@perennial/shared/wire/settings-draft'
import { useReader } from '../../common/words/Reader.tsx'
import { withEdit, withoutEdit } from '../draft/edited.ts'
import type { Draft } from '../draft/useDraft.ts'
import { balanced } from './balanced.ts'
import { linesOf, type MeasureLine, sumOf } from './shares.ts'

interface MeasuresProps {
  card: SettingScorecard
  measures: Settings['measures']
  draft: Draft
}

/** The weight of a measure that was just taken up. */
const firstWeight = 10

/** What the score is made of: a weight each, and what share of the score that is. */
export function Measures({ card, measures, draft }: MeasuresProps) {
  const lines = linesOf(card, measures, draft.edits)
  const others = measures.filter(({ measure }) => !lines.some(({ entry }) => entry.at(-1) === measure))
  const { addTo } = card
  return (
    <Flex direction="column" gap="sm">
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Measure</TableHeader>
            <TableHeader>Weight</TableHeader>
            <TableHeader align="right">Share of the score</TableHeader>
            <TableHeader>Action</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(line => (
            <MeasureRow key={line.entry.join('.')} line={line} draft={draft} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableHeader>Sum of weights</TableHeader>
            <TableHeader>{String(Number(sumOf(lines).toFixed(6)))}</TableHeader>
            <TableCell>{''}</TableCell>
            <TableCell>{''}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      {sumsOddly(card, draft) ? (
        <Flex direction="row" align="center" gap="sm" wrap="wrap">
          <Button size="sm" variant="secondary" onClick={() => draft.change(balanced(lines, draft.edits))}>
            Make the weights sum to 100
          </Button>
          <Text variant="microcopy">What you changed stays; the others share the rest as they did.</Text>
        </Flex>
      ) : null}
      {addTo === null || others.length === 0 ? null : (
        <Select
          label="Add a measure"
          name={`add to ${addTo.join('.')}`}
          description={`It begins with a weight of ${firstWeight}.`}
          value=""
          options={others.map(({ measure, label, hasData }) => ({
            value: measure,
            label: hasData ? label : `${label} (no data yet)`,
          }))}
          onChange={measure => {
            const path = [...addTo, String(measure)]
            draft.change(withEdit(draft.edits, { path, value: firstWeight }, null))
          }}
        />
      )}
    </Flex>
  )
}

const sumsOddly = ({ path }: SettingScorecard, { kept }: Draft): boolean =>
  kept?.findings.some(one => one.code === 'weights-sum' && samePath(one.path.slice(0, path.length), path)) ??
  false

function MeasureRow({ line, draft }: { line: MeasureLine; draft: Draft }) {
  const { percent } = useReader()
  const { label, group, path, entry, weight, rules, takenOut, share, hasData } = line
  const finding = draft.kept?.findings.find(one => samePath(one.path.slice(0, entry.length), entry))
  return (
    <TableRow>
      <TableCell>
        <Text>{label}</Text>
        {group === null ? null : <Text variant="microcopy">{`Group ${group}`}</Text>}
        {hasData ? null : <Text variant="microcopy">No data in this portal: counts for nobody.</Text>}
      </TableCell>
      <TableCell>
        {takenOut ? (
          <Text>Removed</Text>
        ) : (
          <NumberInput
            label={`Weight of ${label}`}
            name={path.join('.')}
            min={0}
            value={weight}
            error={finding?.severity === 'error'}
            {...(finding && { validationMessage: `${finding.message}. To do: ${finding.remedy}.` })}
            onChange={to => {
              if (typeof to === 'number') draft.change(withEdit(draft.edits, { path, value: to }, rules))
            }}
          />
        )}
      </TableCell>
      <TableCell align="right">{share === null ? '–' : percent(share)}</TableCell>
      <TableCell>
        {takenOut ? (
          <Button size="xs" variant="secondary" onClick={() => draft.change(withoutEdit(draft.edits, entry))}>
            {`Put ${label} back`}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="secondary"
            onClick={() =>
              draft.change(
                rules === null
                  ? withoutEdit(draft.edits, entry)
                  : withEdit(draft.edits, { path: entry }, null),
              )
            }
          >
            {`Remove ${label}`}
          </Button>
        )}
      </TableCell>
    </TableRow>
  )
}
