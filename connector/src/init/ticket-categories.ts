import type { TicketCategory } from '@perennial/shared/model/ticket'
import type { PropertyDefinition } from '../crm/crm.ts'
import { folded } from './folded.ts'

const words: readonly [RegExp, TicketCategory][] = [
  [
    /product issue|\bbugs?\b|defect|defekt|\berror|fehler|incident|outage|storung|\bdown\b|broken|technical (issue|problem)|technisches problem|panne|anomalie|incidencia|averia|fallo|storing/,
    'defect',
  ],
  [
    /how to|question|inquiry|enquiry|\bhelp\b|usage|training|advice|anfrage|frage|beratung|schulung|\bquestion|aide|consulta|pregunta|ayuda|vraag|hulp/,
    'how_to',
  ],
  [
    /billing|invoice|payment|feature|request|wish|idea|account|contract|rechnung|zahlung|wunsch|vertrag|facturation|facture|paiement|demande|facturacion|factura|pago|solicitud|facturatie|factuur|betaling|verzoek|spam|other|sonstige|autre|otro|overig/,
    'other',
  ],
]

/** What each value of a ticket's category means; values that say nothing known are left out. */
export const categoriesOf = ({
  options,
}: Pick<PropertyDefinition, 'options'>): Record<string, TicketCategory> =>
  Object.fromEntries(
    options.flatMap(({ value, label }) => {
      const texts = [folded(label), folded(value)]
      const meant = words.find(([pattern]) => texts.some(text => pattern.test(text)))?.[1]
      return meant === undefined ? [] : [[value, meant]]
    }),
  )
