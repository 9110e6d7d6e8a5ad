import { Button, ErrorState, Text } from '@hubspot/ui-extensions'
import type { CardFailure } from '../connector/failure.ts'

interface NotLoadedProps {
  /** What could not be loaded: "Health and renewal". */
  what: string
  failure: CardFailure
  /** Part of a surface that has a primary button already. */
  compact?: boolean
  onRetry: () => void
}

/** Nothing could be loaded: why, what to do, and a way to try again unless it is withheld from this person. */
export const NotLoaded = ({ failure, ...rest }: NotLoadedProps) =>
  failure.isForbidden ? <Withheld failure={failure} /> : <Failed failure={failure} {...rest} />

const Withheld = ({ failure }: { failure: CardFailure }) => (
  <ErrorState title="Not open to you" type="lock">
    <Text>{`${sentence(failure.message)} ${sentence(failure.remedy)}`}</Text>
  </ErrorState>
)

const Failed = ({ what, failure, compact, onRetry }: NotLoadedProps) => (
  <ErrorState title={`${what} could not be loaded`} type="error">
    <Text>{`${sentence(failure.message)} ${sentence(failure.remedy)}`}</Text>
    <Button variant={compact ? 'secondary' : 'primary'} onClick={onRetry}>
      Try again
    </Button>
  </ErrorState>
)

/** What the connector says in the middle of its own report, as a sentence. */
function sentence(words: string): string {
  const said = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?]$/.test(said) ? said : `${said}.`
}
