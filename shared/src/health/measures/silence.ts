import type { Day } from '../../day.ts'
import type { AccountView } from '../../model/account-view.ts'
import type { Touchpoint } from '../../model/touchpoint.ts'
import { latestTwoWay } from './two-way.ts'

/** Whether hearing nothing is a fact: the account was heard before, and its owner is not one who logs no contact at all. */
export const silenceIsFact = (view: AccountView, asOf: Day): boolean =>
  view.ownerLogs !== false && latestTwoWay(view, asOf) !== null

/** Why nothing can be said of an account that was not heard: an owner who never logs is not a silent customer. */
export const whyUnheard = ({ touchpoints, ownerLogs }: AccountView, asOf: Day): string =>
  ownerLogs === false
    ? 'The owner of the account logs no contact at all, so silence cannot be told from missing logging'
    : touchpoints.every(({ on }) => on > asOf)
      ? 'No touchpoint is logged, so silence cannot be told from missing logging'
      : 'Only one-way touchpoints are logged: nobody at the customer answered or met'

/** Whether every one of these contacts says who took part: otherwise nobody can be said to have stayed away. */
export const everybodyIsNamed = (contacts: readonly Touchpoint[]): boolean =>
  contacts.every(({ contactIds }) => contactIds.length > 0)
