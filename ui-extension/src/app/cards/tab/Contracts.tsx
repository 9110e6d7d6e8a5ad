import {
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { CardArr, CardContract } from '@perennial/shared/card'
import { bases } from '../../common/words/basis.ts'
import { renewsByItself } from '../../common/words/names.ts'
import { Said, useReader } from '../../common/words/Reader.tsx'

/** The contracts in force: their ARR adds up to the ARR shown above, currency by currency. */
export const Contracts = ({ arr }: { arr: CardArr }) => (
  <Table density="condensed" flush>
    <TableHead>
      <TableRow>
        <TableHeader>Contract</TableHeader>
        <TableHeader align="right">ARR</TableHeader>
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
  const { name, url, start, end, autoRenews, basis, source } = contract
  const term = end ? `${day(start)} to ${day(end)}` : `Since ${day(start)}, no end`
  return (
    <TableRow>
      <TableCell>
        {url ? <Link href={url}>{name}</Link> : <Text>{name}</Text>}
        <Text>{term}</Text>
        <Text variant="microcopy">
          <Said>{`${renewsByItself(autoRenews)}. Amount ${bases[basis]}: ${source.text}`}</Said>
        </Text>
      </TableCell>
      <TableCell align="right">{money(contract.arr)}</TableCell>
    </TableRow>
  )
}
