import { Link, Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions'
import type { CardArr, CardContract } from '@perennial/shared/card'
import { bases } from '../words/basis.ts'
import { yesNo } from '../words/names.ts'
import { useReader } from '../words/Reader.tsx'

/** The contracts in force: their ARR adds up to the ARR shown above, currency by currency. */
export const Contracts = ({ arr }: { arr: CardArr }) => (
  <Table density="condensed" flush>
    <TableHead>
      <TableRow>
        <TableHeader>Contract</TableHeader>
        <TableHeader align="right">ARR</TableHeader>
        <TableHeader>Term</TableHeader>
        <TableHeader>Auto-renews</TableHeader>
        <TableHeader>Basis</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {arr.contracts.map(contract => (
        <ContractRow key={contract.id} contract={contract} />
      ))}
    </TableBody>
  </Table>
)

function ContractRow({ contract }: { contract: CardContract }) {
  const { money, day } = useReader()
  const { name, url, start, end } = contract
  return (
    <TableRow>
      <TableCell>{url ? <Link href={url}>{name}</Link> : name}</TableCell>
      <TableCell align="right">{money(contract.arr)}</TableCell>
      <TableCell>{end ? `${day(start)} to ${day(end)}` : `Since ${day(start)}, no end`}</TableCell>
      <TableCell>{yesNo(contract.autoRenews)}</TableCell>
      <TableCell>{bases[contract.basis]}</TableCell>
    </TableRow>
  )
}
