import { Alert, Flex, LoadingSpinner } from '@hubspot/ui-extensions'
import type { Aged } from '@perennial/shared/wire/aged'
import type { ReactNode } from 'react'
import { TimeZone } from '../words/Reader.tsx'
import { DataAge } from './DataAge.tsx'
import { Dated, useDated } from './Dated.tsx'
import { NotLoaded } from './NotLoaded.tsx'
import { Refresh } from './Refresh.tsx'
import { StaleData } from './StaleData.tsx'
import { useLoaded } from './useLoaded.ts'

interface LoadedProps<T extends Aged> {
  /** What is loaded, as a sentence begins with it: "Health and renewal". */
  what: string
  /** Changes whenever something else is asked for. */
  question: string
  answer: () => Promise<T>
  /** For a small place: warnings without explanation, no refresh of its own. */
  compact?: boolean
  children: (value: T, reload: () => void) => ReactNode
}

/** The states every surface shares: loading, failed, not refreshed, stale, and the age of what is shown. */
export function Loaded<T extends Aged>({
  what,
  question,
  answer,
  compact = false,
  children,
}: LoadedProps<T>) {
  const { state, reload } = useLoaded(question, answer)
  const around = useDated()
  if (state.status === 'loading') {
    const label = `Loading ${what.charAt(0).toLowerCase()}${what.slice(1)}`
    return <LoadingSpinner label={label} showLabel layout="centered" />
  }
  if (state.status === 'failed')
    return <NotLoaded what={what} failure={state.failure} compact={compact} onRetry={reload} />
  const { value, refreshing, failure } = state
  return (
    <TimeZone of={value.timeZone}>
      <Flex direction="column" gap="md">
        {failure ? (
          <Alert title="Not refreshed" variant="danger">
            {`${failure.message} ${failure.remedy}`}
          </Alert>
        ) : null}
        <StaleData of={value} compact={compact} />
        <Dated asOf={value.asOf}>{children(value, reload)}</Dated>
        {compact && around === value.asOf ? null : (
          <Flex direction="row" align="center" gap="sm" wrap="wrap">
            {compact ? null : <Refresh refreshing={refreshing} onRefresh={reload} />}
            <DataAge of={value} compact={compact} />
          </Flex>
        )}
      </Flex>
    </TimeZone>
  )
}
