import type { Day } from '@perennial/shared/day'
import type { Tx } from '../../store/store.ts'
import { type Ledger, ledgerAt } from '../../view/ledger-at.ts'
import type { Scope } from '../../view/scope.ts'
import { endOfDay } from '../../view/start-of-day.ts'
import { asOfDay, type CommonOptions, offlineScope, type Session } from '../session.ts'
import { currencyOption, dayOption } from './report-options.ts'

/**
 * Asks the stored ledger, as known now or, with `--known`, at the end of that day in the portal's time zone. A report
 * made then with the same options was the same.
 */
export async function askLedger<T>(
  session: Session,
  options: CommonOptions & { known?: string; currency?: string; segment?: string },
  ask: (ledger: Ledger & { tx: Tx; scope: Scope }) => Promise<T>,
): Promise<T> {
  const scope = await scopeKnown(session, options, dayOption('--known', options.known))
  const asked = { currency: currencyOption(options.currency), segment: options.segment ?? null }
  return session.store.withoutTrace(scope.portalId, async tx =>
    ask({ tx, scope, ...(await ledgerAt(tx, scope, session.config, asked)) }),
  )
}

async function scopeKnown(session: Session, options: CommonOptions, known: Day | null): Promise<Scope> {
  const asOf = asOfDay(options, session.env) ?? known
  const { scope } = await offlineScope(session, asOf === null ? options : { ...options, asOf })
  if (known === null) return scope
  return { ...scope, knownOn: new Date(endOfDay(known, scope.timeZone).getTime() - 1) }
}
