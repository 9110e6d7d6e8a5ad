import { Button, ErrorState, Text } from '@hubspot/ui-extensions'
import type { CardFailure } from '../connector/failure.ts'

interface NotLoadedProps {
  /** What could not be loaded: "Health and renewal". */
  what: string
  failure: CardFailure
  onRetry: () => void
}

/** Nothing could be loaded: why, what to do, and a way to try again unless it is withheld from this person. */
export const NotLoaded = ({ what, failure, onRetry }: NotLoadedProps) =>
  failure.isForbidden ? (
    <Withheld failure={failure} />
  ) : (
    <Failed what={what} failure={failure} onRetry={onRetry} />
  )

const Withheld = ({ failure }: { failure: CardFailure }) => (
  <ErrorState title="Not open to you" type="lock">
    <Text>{`${failure.message} ${failure.remedy}`}</Text>
  </ErrorState>
)

const Failed = ({ what, failure, onRetry }: NotLoadedProps) => (
  <ErrorState title={`${what} could not be loaded`} type="error">
    <Text>{`${failure.message} ${failure.remedy}`}</Text>
    <Button variant="primary" onClick={onRetry}>
      Try again
    </Button>
  </ErrorState>
)
