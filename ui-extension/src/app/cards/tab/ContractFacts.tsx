import {
  Link,
  LoadingButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { ConfirmReceipt, ConfirmRequest } from '@perennial/shared/confirm'
import type { ContractFact } from '@perennial/shared/wire/company-money'
import { useAct } from '../../common/act/useAct.ts'
import { bases } from '../../common/words/basis.ts'
import { type Formats, Said, useReader } from '../../common/words/Reader.tsx'

interface ContractFactsProps {
  facts: ContractFact[]
  confirm: (request: ConfirmRequest) => Promise<ConfirmReceipt>
  onConfirmed: () => void
}

/** What is agreed in each contract in force and how it is known; what is a guess or disputed can be confirmed as it is shown. */
export function ContractFacts({ facts, ...acting }: ContractFactsProps) {
  if (facts.length === 0) return null
  return (
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>Contract terms</TableHeader>
          <TableHeader>Value</TableHeader>
          <TableHeader>How it is known</TableHeader>
          <TableHeader width="min" align="right">
            Confirm
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {facts.map(fact => (
          <FactRow key={`${fact.contract.id} ${fact.fact}`} fact={fact} {...acting} />
        ))}
      </TableBody>
    </Table>
  )
}

const labels: Record<ContractFact['fact'], string> = {
  renewal_date: 'Renewal date',
  arr: 'ARR',
  notice_days: 'Notice period',
}

function FactRow({ fact, confirm, onConfirmed }: Omit<ContractFactsProps, 'facts'> & { fact: ContractFact }) {
  const reader = useReader()
  const { busy, problem, run } = useAct()
  const { contract, basis, source, toConfirm } = fact
  const say = () =>
    run(async () => {
      await confirm({ contractId: contract.id, fact: fact.fact, value: fact.value })
      onConfirmed()
    })
  return (
    <TableRow>
      <TableCell>
        <Text>{labels[fact.fact]}</Text>
        <Text variant="microcopy">
          {contract.url ? <Link href={contract.url}>{contract.name}</Link> : contract.name}
        </Text>
      </TableCell>
      <TableCell>{valueText(fact, reader)}</TableCell>
      <TableCell>
        <Text>{basis ? bases[basis] : 'Not recorded'}</Text>
        {source ? (
          <Text variant="microcopy">
            <Said>{source.text}</Said>
          </Text>
        ) : null}
        {problem ? <Text>{problem}</Text> : null}
      </TableCell>
      <TableCell align="right">
        {toConfirm ? (
          <LoadingButton size="xs" variant="secondary" loading={busy} onClick={say}>
            Confirm
          </LoadingButton>
        ) : (
          ''
        )}
      </TableCell>
    </TableRow>
  )
}

function valueText({ fact, value, amount }: ContractFact, { day, money }: Formats): string {
  if (amount) return money(amount)
  if (value === null) return 'Unknown'
  if (fact === 'renewal_date') return day(value)
  return fact === 'notice_days' ? `${value} days` : value
}
