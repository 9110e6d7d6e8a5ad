import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { ContactCard } from '@perennial/shared/wire/contact-card'
import type { RecordAccount } from '@perennial/shared/wire/record-card'
import { glance } from '../../common/words/figures.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { AccountName } from '../record/AccountName.tsx'
import { healthText, revenueText } from '../record/accountWords.ts'

/** The accounts the person belongs to, the most revenue first. */
export const Accounts = ({
  accounts,
  customers,
  hidden,
}: Pick<ContactCard, 'accounts' | 'customers' | 'hidden'>) => (
  <Flex direction="column" gap="xs">
    <Table density="condensed" flush>
      <TableHead>
        <TableRow>
          <TableHeader>Account</TableHeader>
          <TableHeader>Health</TableHeader>
          <TableHeader align="right">ARR</TableHeader>
          <TableHeader>Renewal</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {accounts.map(account => (
          <AccountRow key={account.id} account={account} />
        ))}
      </TableBody>
    </Table>
    {customers > accounts.length ? (
      <Text variant="microcopy">{`${accounts.length} of ${customers} customers are listed; the ARR at stake is that of all.`}</Text>
    ) : null}
    {hidden > 0 ? (
      <Text variant="microcopy">{`${hidden} more belong to somebody else and are not counted.`}</Text>
    ) : null}
  </Flex>
)

function AccountRow({ account }: { account: RecordAccount }) {
  const reader = useReader()
  return (
    <TableRow>
      <TableCell>
        <AccountName account={account} />
      </TableCell>
      <TableCell>{account.isCustomer ? healthText(account) : 'Not a customer'}</TableCell>
      <TableCell align="right">{account.isCustomer ? revenueText(account.arr, reader) : ''}</TableCell>
      <TableCell>{account.isCustomer ? glance(account.renewal, reader) : ''}</TableCell>
    </TableRow>
  )
}
