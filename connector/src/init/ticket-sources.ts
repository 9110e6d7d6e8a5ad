import type { Mapping } from '../config/mapping.ts'
import type { PortalDescription } from '../crm/crm.ts'
import { escalatedFlag, onlyNamed, ticketDueDay } from './only-named.ts'
import { closedTicketStages } from './stages.ts'
import { categoriesOf } from './ticket-categories.ts'

/** Where tickets say what they say: the CRM's own properties, and what this portal calls like it. */
export const ticketSources = (
  { properties, pipelines }: Pick<PortalDescription, 'properties' | 'pipelines'>,
  usual: Mapping['ticket'],
): Mapping['ticket'] => ({
  ...usual,
  closedStages: closedTicketStages(pipelines),
  categories: categories(properties, usual),
  dueOn: onlyNamed(properties.ticket, ticketDueDay),
  escalated: onlyNamed(properties.ticket, escalatedFlag),
})

/** A portal may have options of its own, in its own language. */
function categories(
  properties: PortalDescription['properties'],
  { category, categories: usual }: Mapping['ticket'],
): Mapping['ticket']['categories'] {
  const definition = properties.ticket?.find(({ name }) => name === category)
  return definition === undefined ? usual : categoriesOf(definition)
}
