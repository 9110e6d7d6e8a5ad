import {
  Flex,
  Heading,
  Link,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { CardMoney } from '@perennial/shared/card'
import type { BandMove, WhatIf } from '@perennial/shared/wire/settings-what-if'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { bands } from '../../common/words/band.ts'
import { majorOf } from '../../common/words/money.ts'
import { useReader } from '../../common/words/Reader.tsx'

const order = ['healthy', 'watch', 'at_risk', 'unscored'] as const

/** Who would change band, how the bands fill before and after, the revenue that moves, and the alerts of a week. */
export function BandMoves({ of }: { of: WhatIf }) {
  const { money } = useReader()
  const sums = (amounts: readonly CardMoney[]) =>
    amounts.length === 0 ? 'none' : amounts.map(money).join(' + ')
  const { before, after } = of.alertsPerWeek
  return (
    <Flex direction="column" gap="sm">
      <Heading>{`${of.changed} of ${of.accounts} accounts would change band`}</Heading>
      {of.sampleOf === null ? null : (
        <Text variant="microcopy">{`A sample of ${of.accounts}, drawn evenly from ${of.sampleOf} customers; all figures here are those of the sample.`}</Text>
      )}
      {of.customers.before === of.customers.after ? null : (
        <Text>{`Customers: ${of.customers.before} now, ${of.customers.after} under the draft; those of both are compared.`}</Text>
      )}
      <Distribution bands={of.bands} />
      <Text>{`ARR that comes to be at risk: ${sums(of.arrToAtRisk)}. ARR no longer at risk: ${sums(of.arrFromAtRisk)}.`}</Text>
      <Text>{`Accounts newly at risk a week: ${before} now, ${after} under the draft, over the last four weeks.`}</Text>
      {of.moves.length === 0 ? null : (
        <>
          <Moves moves={of.moves} />
          <CopyCsv
            header={[
              'account',
              'arr',
              'score now',
              'band now',
              'score under the draft',
              'band under the draft',
            ]}
            rows={of.moves.map(({ name, arr, from, to }) => [
              name,
              arr.map(one => `${majorOf(one)} ${one.currency}`).join(' + '),
              from.score,
              from.band,
              to.score,
              to.band,
            ])}
          />
        </>
      )}
      {of.moves.length < of.changed ? (
        <Text variant="microcopy">{`${of.moves.length} of ${of.changed} are listed: those with the largest ARR that you may see.`}</Text>
      ) : null}
    </Flex>
  )
}

const Distribution = ({ bands: { before, after } }: { bands: WhatIf['bands'] }) => (
  <Table bordered>
    <TableHead>
      <TableRow>
        <TableHeader>Rules</TableHeader>
        {order.map(band => (
          <TableHeader key={band}>{bands[band].label}</TableHeader>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {(
        [
          ['Now', before],
          ['Draft', after],
        ] as const
      ).map(([label, counts]) => (
        <TableRow key={label}>
          <TableCell>{label}</TableCell>
          {order.map(band => (
            <TableCell key={band}>{String(counts[band])}</TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </Table>
)

function Moves({ moves }: { moves: readonly BandMove[] }) {
  const { money } = useReader()
  return (
    <Table bordered>
      <TableHead>
        <TableRow>
          <TableHeader>Account</TableHeader>
          <TableHeader>ARR</TableHeader>
          <TableHeader>Now</TableHeader>
          <TableHeader>Draft</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {moves.map(({ id, name, url, arr, from, to }) => (
          <TableRow key={id}>
            <TableCell>{url ? <Link href={url}>{name}</Link> : name}</TableCell>
            <TableCell>{arr.length === 0 ? 'unknown' : arr.map(money).join(' + ')}</TableCell>
            <TableCell>
              <Verdict of={from} />
            </TableCell>
            <TableCell>
              <Verdict of={to} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const Verdict = ({ of: { score, band } }: { of: BandMove['from'] }) => (
  <StatusTag variant={bands[band].variant}>
    {score === null ? bands[band].label : `${bands[band].label}, ${Math.round(score)}`}
  </StatusTag>
)
