import { DescriptionList, DescriptionListItem, Flex, Text } from '@hubspot/ui-extensions'
import { Loaded } from '../../common/load/Loaded.tsx'
import { Said } from '../../common/words/Reader.tsx'
import type { Details } from './details.ts'
import { Evidence } from './Evidence.tsx'
import { Metrics } from './Metrics.tsx'
import { Seats } from './Seats.tsx'

/** How much of what was bought is used, which way it goes, and how the service was. */
export const Usage = ({ companyId, details }: { companyId: number; details: Details }) => (
  <Loaded
    what="Usage of the product"
    question={`usage ${companyId}`}
    answer={() => details.usage(companyId)}
    compact
  >
    {({ seats, statements, metrics }) => (
      <Flex direction="column" gap="md">
        <Seats seats={seats} />
        {statements.length > 0 ? (
          <DescriptionList direction="row">
            {statements.map(({ label, because, evidence }) => (
              <DescriptionListItem key={label} label={label}>
                <Text>
                  <Said>{because}</Said>
                </Text>
                <Evidence evidence={evidence} />
              </DescriptionListItem>
            ))}
          </DescriptionList>
        ) : null}
        <Metrics metrics={metrics} />
      </Flex>
    )}
  </Loaded>
)
