import type { AlertReceipt } from '@perennial/shared/alert-request'
import type { AlertDesk } from '../alerts/alert-desk.ts'
import type { Tx } from '../store/store.ts'
import { alertNamed } from './alerts-named.ts'
import { actText } from './alerts-text.ts'
import { emit } from './output.ts'
import { saidBy } from './said-by.ts'
import { type CommonOptions, offlineScope, withSession } from './session.ts'

/** Options of everything a person does to an alert. */
export interface ActOptions extends CommonOptions {
  by?: string
  key?: string
}

type Act = (tx: Tx, desk: AlertDesk, asked: { alertId: string; by: string }) => Promise<AlertReceipt>

/** Does what a person asked to the alert that was named, and prints the receipt. */
export const act = (alert: string, options: ActOptions, does: Act): Promise<number> =>
  withSession(async session => {
    const { store, config } = session
    const by = saidBy(options.by)
    const { portalId, scope } = await offlineScope(session, options)
    const desk = { scope, config }
    const receipt = await store.portal(portalId, async tx =>
      does(tx, desk, { alertId: await alertNamed(tx, desk, alert), by }),
    )
    emit(options.json === true, receipt, () => actText(receipt))
    return 0
  })

/** The key as a request has it: left out where none was given. */
export const keyIn = ({ key }: ActOptions): { key?: string } => (key === undefined ? {} : { key })
