import {
  BarChart,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { BridgeKind, CompanyMoney, MoneyBridge } from '@perennial/shared/wire/company-money'
import { useReader } from '../../common/words/Reader.tsx'

/** How ARR came from the start of the fiscal year to now, a currency each: opening and movements add up to closing. */
export function Bridge({ bridge }: { bridge: CompanyMoney['bridge'] }) {
  const { day } = useReader()
  const span = `${bridge.label}, ${day(bridge.open)} to ${day(bridge.close)}`
  return (
    <>
      <Text format={{ fontWeight: 'demibold' }}>{`ARR bridge ${span}`}</Text>
      {bridge.currencies.length === 0 ? <Text>Nothing was paid in this time.</Text> : null}
      {bridge.currencies.map(one => (
        <CurrencyBridge key={one.open.currency} bridge={one} />
      ))}
    </>
  )
}

const kinds: Record<BridgeKind, string> = {
  new: 'New',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churn: 'Churn',
  reactivation: 'Reactivation',
  escalation: 'Agreed rise',
}

function CurrencyBridge({ bridge: { open, movements, close } }: { bridge: MoneyBridge }) {
  const { money, month: named } = useReader()
  if (movements.length === 0) return <Text>{`${money(open)} all the time: nothing moved.`}</Text>
  const steps = [
    { step: 'Opening', amount: open },
    ...movements.map(({ month, kind, amount }) => ({ step: `${kinds[kind]}, ${named(month)}`, amount })),
    { step: 'Closing', amount: close },
  ]
  return (
    <>
      <BarChart
        data={steps.map(({ step, amount }) => ({ step, amount: amount.minor / 10 ** amount.digits }))}
        axes={{
          x: { field: 'step', fieldType: 'category', label: 'Step' },
          y: { field: 'amount', fieldType: 'linear', label: `ARR in ${open.currency}` },
        }}
        options={{ title: `ARR bridge in ${open.currency}`, showDataLabels: true }}
      />
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>Movement</TableHeader>
            <TableHeader align="right">ARR</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {steps.slice(0, -1).map(({ step, amount }) => (
            <TableRow key={step}>
              <TableCell>{step}</TableCell>
              <TableCell align="right">{money(amount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>Closing</TableCell>
            <TableCell align="right">{money(close)}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </>
  )
}
