import {
  Button,
  Flex,
  Link,
  Panel,
  PanelBody,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { PageAlert } from '@perennial/shared/wire/alerts'
import { CopyCsv } from '../../common/csv/CopyCsv.tsx'
import { type Formats, useReader } from '../../common/words/Reader.tsx'
import { unrated } from '../rows/amounts.ts'
import { ActOnAlert } from './ActOnAlert.tsx'
import type { AlertsConnector } from './connector.ts'
import { csvHeader, csvRow, severities, severityText } from './severity.ts'

interface AlertTableProps {
  alerts: readonly PageAlert[]
  connector: AlertsConnector
  onActed: () => void
}

/** An alert a row, those to act on first at the top; what can be done opens from the row. */
export const AlertTable = ({ alerts, ...rest }: AlertTableProps) => (
  <Flex direction="column" gap="sm">
    <Table bordered>
      <TableHead>
        <TableRow>
          <TableHeader>Account</TableHeader>
          <TableHeader>Severity</TableHeader>
          <TableHeader>Risk of loss</TableHeader>
          <TableHeader>ARR at stake</TableHeader>
          <TableHeader>Act by</TableHeader>
          <TableHeader>Action</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {alerts.map(alert => (
          <Row key={alert.id} alert={alert} {...rest} />
        ))}
      </TableBody>
    </Table>
    <CopyCsv header={csvHeader} rows={alerts.map(csvRow)} />
  </Flex>
)

function Row({ alert, ...rest }: { alert: PageAlert } & Omit<AlertTableProps, 'alerts'>) {
  const { money, day, percent } = useReader()
  const { variant } = severities[alert.severity]
  const { snoozed, risk } = alert
  return (
    <TableRow>
      <TableCell>
        <Link href={alert.url}>{alert.account.name}</Link>
        <Text variant="microcopy">{alert.owner ?? 'No owner'}</Text>
      </TableCell>
      <TableCell>
        <StatusTag variant={snoozed ? 'default' : variant}>
          {snoozed ? `Snoozed until ${day(snoozed.until)}` : severityText(alert)}
        </StatusTag>
      </TableCell>
      <TableCell>{risk === null ? 'unknown' : percent(risk)}</TableCell>
      <TableCell>{stakeOf(alert, { money })}</TableCell>
      <TableCell>
        {day(alert.due)}
        {alert.saveable ? <Text variant="microcopy">{alert.saveable.because}</Text> : null}
      </TableCell>
      <TableCell>
        <Button size="xs" variant="secondary" overlay={<Acting alert={alert} {...rest} />}>
          Act
        </Button>
      </TableCell>
    </TableRow>
  )
}

const Acting = ({ alert, ...rest }: { alert: PageAlert } & Omit<AlertTableProps, 'alerts'>) => (
  <Panel id={`alert-${alert.id}`} title={alert.account.name} variant="modal">
    <PanelBody>
      {alert.saveable ? <Text>{alert.saveable.because}</Text> : null}
      {alert.snoozed ? <Text>{`Snoozed: ${alert.snoozed.reason}`}</Text> : null}
      <ActOnAlert alert={alert} {...rest} />
    </PanelBody>
  </Panel>
)

const stakeOf = ({ arr, withoutRate }: PageAlert, reader: Pick<Formats, 'money'>): string =>
  arr ? reader.money(arr) : unrated(withoutRate, reader).join(' + ') || 'unknown'
