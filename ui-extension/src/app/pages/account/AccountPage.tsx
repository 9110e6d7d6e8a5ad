import { Flex, Heading, useExtensionActions } from '@hubspot/ui-extensions'
import { PageBreadcrumbs, usePageRoute } from '@hubspot/ui-extensions/pages'
import { companyCardPath } from '@perennial/shared/card'
import { paramsOf } from '@perennial/shared/wire/filters'
import { NotACustomer } from '../../cards/company/NotACustomer.tsx'
import { Chapters } from '../../cards/tab/Chapters.tsx'
import { Deadline } from '../../cards/tab/Deadline.tsx'
import { HealthHeader } from '../../cards/tab/HealthHeader.tsx'
import { KeyFigures } from '../../cards/tab/KeyFigures.tsx'
import { OverdueRenewals } from '../../cards/tab/OverdueRenewals.tsx'
import { Loaded } from '../../common/load/Loaded.tsx'
import { Replayed } from '../rows/Replayed.tsx'
import type { PageProps } from '../shell/Page.ts'
import type { AccountConnector } from './connector.ts'

/** One account's story: what its card says, of any day; of today with all that opens behind it. */
export function AccountPage({ connector, filters }: PageProps<AccountConnector>) {
  const { params } = usePageRoute()
  const { addAlert, closeOverlay } = useExtensionActions<'pages'>()
  const id = params.id ?? ''
  const { asOf } = filters
  return (
    <Loaded
      what="Health and renewal"
      question={companyCardPath(id, asOf)}
      answer={() => connector.account(id, asOf)}
    >
      {(card, reload) => (
        <Flex direction="column" gap="md">
          <PageBreadcrumbs>
            <PageBreadcrumbs.PageLink to="/accounts" params={paramsOf(filters)}>
              Accounts
            </PageBreadcrumbs.PageLink>
            <PageBreadcrumbs.Current>{card.account.name}</PageBreadcrumbs.Current>
          </PageBreadcrumbs>
          <Heading>{card.account.name}</Heading>
          <Replayed of={{ asOf: card.asOf, replayed: asOf === card.asOf }} />
          {card.account.isCustomer ? (
            <>
              <Deadline renewal={card.renewal} />
              <OverdueRenewals renewals={card.overdueRenewals} />
              <HealthHeader health={card.health} stage={card.account.stage} />
              <KeyFigures card={card} />
              <Chapters
                card={card}
                companyId={Number(id)}
                details={asOf === null ? connector : null}
                page={{ addAlert, closeOverlay, refreshObjectProperties: noRecord }}
                onChanged={reload}
              />
            </>
          ) : (
            <NotACustomer name={card.account.name} />
          )}
        </Flex>
      )}
    </Loaded>
  )
}

/** A page stands beside no record of the CRM. */
const noRecord = () => undefined
