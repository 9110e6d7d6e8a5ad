import { EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions'
import { type Filters, paramsOf } from '@perennial/shared/wire/filters'
import { type PortfolioRows, type RowsAsked, rowsPath } from '@perennial/shared/wire/portfolio'
import { Loaded } from '../../common/load/Loaded.tsx'
import { Said, useReader } from '../../common/words/Reader.tsx'
import { amountIn } from './amounts.ts'
import { CopyCsv } from './CopyCsv.tsx'
import type { RowsConnector } from './connector.ts'
import { Replayed } from './Replayed.tsx'
import { RowsTable } from './RowsTable.tsx'
import { useRowsAsked } from './useRowsAsked.ts'

interface RowsProps {
  connector: RowsConnector
  filters: Filters
  /** What is shown when the address names no number. */
  usual: Pick<RowsAsked, 'metric' | 'sort'>
}

/** The rows a number opens to, their sum before them. */
export function Rows({ connector, filters, usual }: RowsProps) {
  const { asked, askFor } = useRowsAsked(usual)
  return (
    <Loaded what="Accounts" question={rowsPath(filters, asked)} answer={() => connector.rows(filters, asked)}>
      {found => (
        <Flex direction="column" gap="md">
          <Replayed of={found} />
          <Heading>
            <Said>{found.title}</Said>
          </Heading>
          <Total of={found} />
          {found.total.rows === 0 ? (
            <EmptyState title="No account fits" layout="vertical">
              <Text>{Object.keys(paramsOf(filters)).length > 0 ? narrowed : nothing}</Text>
            </EmptyState>
          ) : (
            <>
              <CopyCsv rows={found.total.rows} csv={() => connector.csv(filters, asked)} />
              <RowsTable
                rows={found.rows}
                currency={found}
                filters={filters}
                amount={{ label: 'Amount', of: 'amount' }}
                sorting={{ asked, pages: found.pages, askFor }}
              />
            </>
          )}
        </Flex>
      )}
    </Loaded>
  )
}

const narrowed = 'Take out a filter to see more.'
const nothing = 'There is nothing of this kind in your portfolio.'

function Total({ of }: { of: PortfolioRows }) {
  const reader = useReader()
  const { rows, amount, withoutAmount } = of.total
  const count = rows === 1 ? '1 row' : `${rows} rows`
  const unknown = withoutAmount === 0 ? '' : `; ${withoutAmount} without a known amount are in no sum`
  return <Text>{`${count}, together ${amountIn(of, reader)(amount)}${unknown}.`}</Text>
}
