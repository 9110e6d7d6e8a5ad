import { Button, ButtonRow } from '@hubspot/ui-extensions'
import type { DealCard, DealRenewal } from '@perennial/shared/wire/deal-card'
import type { RecordAccount } from '@perennial/shared/wire/record-card'
import { categories } from '../../common/words/names.ts'
import type { PageActions } from '../actions/Actions.tsx'
import type { DealConnector } from './connector.ts'
import { UpdateForecast, updateForecastId } from './UpdateForecast.tsx'

interface DealActionsProps {
  card: DealCard
  account: RecordAccount
  renewal: DealRenewal
  connector: DealConnector
  page: Pick<PageActions, 'addAlert' | 'closeOverlay'>
  onChanged: () => void
}

/** What can be done from the card; nothing about a renewal that is decided. */
export function DealActions({ card, account, renewal, connector, page, onChanged }: DealActionsProps) {
  if (renewal.decided) return null
  return (
    <ButtonRow>
      <Button
        variant="primary"
        overlay={
          <UpdateForecast
            accountId={account.id}
            connector={connector}
            renewal={renewal}
            yearly={card.deal.yearly?.amount ?? null}
            onSaved={({ said, after }) => {
              page.closeOverlay(updateForecastId)
              page.addAlert({
                type: 'success',
                title: 'Forecast updated',
                message:
                  after.category === said.category
                    ? `This renewal counts as ${categories[after.category].toLowerCase()}.`
                    : `Your word is noted; the manager's, ${categories[after.category].toLowerCase()}, goes on counting.`,
              })
              onChanged()
            }}
          />
        }
      >
        Update forecast
      </Button>
    </ButtonRow>
  )
}
