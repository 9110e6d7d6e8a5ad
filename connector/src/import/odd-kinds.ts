/** What a row may say that can be read and still makes no sense, and what is done about it. Nothing is dropped in silence. */
export const oddKinds = {
  unknown_account: {
    means: 'no accounts file and no company of the CRM has this account',
    done: 'kept under the account as written',
  },
  no_account: { means: 'names no account', done: 'kept, and counted for no account' },
  unknown_contract: {
    means: 'no contract has this id, so it is not known whose usage it is',
    done: 'set aside: import again once the contract is known',
  },
  unknown_parent: {
    means: 'no account has the id or the name given as parent',
    done: 'kept without a parent',
  },
  own_parent: { means: 'the account is its own parent', done: 'kept without a parent' },
  unknown_predecessor: {
    means: 'no contract has the id that this one is said to replace',
    done: 'kept; the link leads nowhere',
  },
  unknown_product: { means: 'the products file has no such product', done: 'kept as written' },
  duplicate_id: { means: 'an earlier row has the same id', done: 'all of them stored as found' },
  duplicate_row: { means: 'an earlier row has the same id and says the same', done: 'kept once' },
  conflicting_rows: {
    means: 'a later row has the same id and says something else',
    done: 'set aside: the last one counts',
  },
  outside_contract: {
    means: 'the day lies outside the contract the usage is booked on',
    done: 'stored as found',
  },
  ticket_before_signup: {
    means: 'the ticket was opened before the account became a customer',
    done: 'stored as found',
  },
  end_not_after_start: {
    means: 'the contract ends no later than it starts',
    done: 'stored as found: it never is in force',
  },
  closed_before_opened: { means: 'closed before it was opened', done: 'stored as found' },
  negative_amount: { means: 'the amount is below zero', done: 'stored as found' },
  total_without_term: {
    means: 'a total contract value without a term to spread it over',
    done: 'kept; its yearly amount is unknown, not zero',
  },
  unanswered_survey: { means: 'the survey has no answer', done: 'set aside' },
} as const
export type OddKindOfFact = keyof typeof oddKinds
