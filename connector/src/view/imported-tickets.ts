import type { Ticket } from '@perennial/shared/model/ticket'
import type { ImportedRow } from './imported-versions.ts'
import type { Scope } from './scope.ts'

/** A ticket as a file has it; null when it was opened after the as-of day. */
export function importedTicket({ key, content }: ImportedRow, { asOf }: Pick<Scope, 'asOf'>): Ticket | null {
  const said = content as Partial<Ticket> & Pick<Ticket, 'openedOn'>
  if (said.openedOn > asOf) return null
  const closedOn = said.closedOn ?? null
  return {
    id: key,
    subject: said.subject ?? `Ticket ${key}`,
    priority: said.priority ?? 'medium',
    openedOn: said.openedOn,
    closedOn: closedOn !== null && closedOn > asOf ? null : closedOn,
    category: said.category ?? null,
    dueOn: said.dueOn ?? null,
    escalated: said.escalated ?? null,
    text: said.text ?? null,
    url: null,
  }
}
