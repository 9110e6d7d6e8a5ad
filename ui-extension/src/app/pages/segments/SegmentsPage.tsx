import {
  Button,
  EmptyState,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { SegmentsPage as Page, PageSegment } from '@perennial/shared/wire/segments'
import { useState } from 'react'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { Loaded } from '../../common/load/Loaded.tsx'
import { spoken } from '../../common/words/codes.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { Builder } from './Builder.tsx'
import type { SegmentsConnector } from './connector.ts'
import { draftOf } from './draft.ts'

/** Every segment in words and figures, and a place to build one. */
export const SegmentsPage = ({ connector }: { connector: SegmentsConnector }) => (
  <Loaded what="Segments" question="segments" answer={connector.segments}>
    {(page, reload) => <Shown page={page} connector={connector} onSaved={reload} />}
  </Loaded>
)

function Shown({
  page,
  connector,
  onSaved,
}: {
  page: Page
  connector: SegmentsConnector
  onSaved: () => void
}) {
  const [edited, setEdited] = useState<string | null>(null)
  const segment = page.segments.find(({ name }) => name === edited) ?? null
  const saved = () => {
    setEdited(null)
    onSaved()
  }
  return (
    <Flex direction="column" gap="md">
      {page.segments.length === 0 ? (
        <EmptyState title="No segment yet" layout="vertical">
          <Text>Build one below; every page can then be narrowed to it.</Text>
        </EmptyState>
      ) : (
        <SegmentTable segments={page.segments} onChange={setEdited} />
      )}
      <Heading>{segment ? `Change ${segment.name}` : 'New segment'}</Heading>
      <Builder
        key={`${edited} ${page.segments.length}`}
        connector={connector}
        facts={page.facts}
        segment={segment}
        onSaved={saved}
      />
    </Flex>
  )
}

function SegmentTable({
  segments,
  onChange,
}: {
  segments: readonly PageSegment[]
  onChange: (name: string) => void
}) {
  const { money, month } = useReader()
  return (
    <Flex direction="column" gap="sm">
      <Table bordered>
        <TableHead>
          <TableRow>
            <TableHeader>Segment</TableHeader>
            <TableHeader>Accounts</TableHeader>
            <TableHeader>ARR</TableHeader>
            <TableHeader>Last months</TableHeader>
            <TableHeader>Action</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {segments.map(one => (
            <TableRow key={one.name}>
              <TableCell>
                <Text format={{ fontWeight: 'demibold' }}>{one.name}</Text>
                <Text>{spoken(one.words)}</Text>
              </TableCell>
              <TableCell>
                <Members of={one} />
              </TableCell>
              <TableCell>{one.arr.length === 0 ? 'unknown' : one.arr.map(money).join(' + ')}</TableCell>
              <TableCell>{movedText(one, month)}</TableCell>
              <TableCell>
                {draftOf(one.when) === null ? (
                  'Written in the configuration'
                ) : (
                  <Button size="xs" variant="secondary" onClick={() => onChange(one.name)}>
                    Change
                  </Button>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <CopyCsv
        header={['segment', 'condition', 'accounts', 'unknown']}
        rows={segments.map(({ name, words, members, unknown }) => [name, words, members, unknown])}
      />
    </Flex>
  )
}

/** How many are in a segment; the number opens to them. */
function Members({ of: { name, members, unknown } }: { of: PageSegment }) {
  if (members === null) return <Text>Counted when accounts are next scored</Text>
  return (
    <>
      <PageLink to="/accounts" params={{ segment: name }}>
        {String(members)}
      </PageLink>
      {unknown ? <Text variant="microcopy">{`unknown for ${unknown}`}</Text> : null}
    </>
  )
}

const movedText = ({ months }: PageSegment, named: (month: string) => string): string =>
  months.length === 0
    ? 'unknown'
    : months
        .slice(-3)
        .map(({ month, entered, left }) => `${named(month)}: +${entered} -${left}`)
        .join(', ')
