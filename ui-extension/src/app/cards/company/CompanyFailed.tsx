import { Button, ErrorState, Text } from '@hubspot/ui-extensions'
import type { CardFailure } from './failure.ts'

/** Nothing could be loaded: why, what to do, and a way to try again. */
export const CompanyFailed = ({ failure, onRetry }: { failure: CardFailure; onRetry: () => void }) => (
  <ErrorState title="Health and renewal could not be loaded" type="error">
    <Text>{`${failure.message} ${failure.remedy}`}</Text>
    <Button variant="primary" onClick={onRetry}>
      Try again
    </Button>
  </ErrorState>
)
