import { DescriptionList, DescriptionListItem, StatusTag, Text } from '@hubspot/ui-extensions'
import type { RecordAccount } from '@perennial/shared/wire/record-card'
import { bands } from '../../common/words/band.ts'
import { glance } from '../../common/words/figures.ts'
import { roleName } from '../../common/words/names.ts'
import { useReader } from '../../common/words/Reader.tsx'
import { AccountName } from '../record/AccountName.tsx'
import { healthText, revenueText } from '../record/accountWords.ts'

/** Whose ticket it is and what depends on it. */
export function TicketAccount({ account }: { account: RecordAccount }) {
  const reader = useReader()
  return (
    <DescriptionList direction="row">
      <DescriptionListItem label="Account">
        <AccountName account={account} />
      </DescriptionListItem>
      <DescriptionListItem label="Service tier">
        <Text>{account.tier ? roleName(account.tier) : 'Unknown'}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="ARR">
        <Text>{revenueText(account.arr, reader)}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="Renewal">
        <Text>{glance(account.renewal, reader)}</Text>
      </DescriptionListItem>
      <DescriptionListItem label="Health">
        <StatusTag variant={bands[account.band].variant} hollow={account.band === 'unscored'}>
          {healthText(account)}
        </StatusTag>
      </DescriptionListItem>
    </DescriptionList>
  )
}
