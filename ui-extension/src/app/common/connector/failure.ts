import { CardError } from '@perennial/shared/card'

/** Why a card has nothing to show, in words for the person who looks at it. */
export class CardFailure extends Error {
  readonly remedy: string
  /** The person may not see it: asking again changes nothing. */
  readonly isForbidden: boolean

  constructor(message: string, remedy: string, options: ErrorOptions & { isForbidden?: boolean } = {}) {
    super(message, options)
    this.name = 'CardFailure'
    this.remedy = remedy
    this.isForbidden = options.isForbidden ?? false
  }
}

/** An answer that does not follow the card contract, e.g. from another version of the connector. */
export const unreadable = (cause: unknown): CardFailure =>
  new CardFailure(
    'Perennial answered in a form this card cannot read.',
    'The card and the connector may be of different versions. Tell your administrator.',
    { cause },
  )

/** The failure a refused request means; `body` is what the connector or the proxy answered. */
export function failureOf(status: number, body: unknown): CardFailure {
  const said = CardError.safeParse(answerInside(body))
  if (said.success) {
    const { kind, message, remedy = 'Try again in a moment.' } = said.data.error
    return new CardFailure(message, remedy, { isForbidden: kind === 'forbidden' })
  }
  if (status === 429) return new CardFailure('Too many cards are loading at once.', 'Try again in a moment.')
  if (status >= 500) return new CardFailure('Perennial is not reachable right now.', insist)
  return new CardFailure(`The request was refused: ${wordsOf(body) ?? `status ${status}`}.`, insist)
}

const insist = 'Try again in a moment; if it stays, tell your administrator.'

/** HubSpot's own words when its proxy refused the request before it reached the connector. */
const wordsOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? body.message
    : null

export const failureFrom = (error: unknown): CardFailure =>
  error instanceof CardFailure
    ? error
    : new CardFailure(
        'Something in this card went wrong.',
        'Try again; if it stays, tell your administrator.',
        {
          cause: error,
        },
      )

/** HubSpot's proxy wraps a refusal in its own envelope; the connector's words are inside. */
function answerInside(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'responseBody' in body ? body.responseBody : body
}
