import { type CrmAction, useCrm } from './CrmSource.ts'

/** Takes an action of the CRM; what stands in its way is told to the card, as HubSpot does. */
export function useCrmAction(onError: ((errors: string[]) => void) | undefined) {
  const crm = useCrm()
  return async (action: CrmAction): Promise<void> => {
    const errors = crm
      ? await crm.act(action).catch(error => [error instanceof Error ? error.message : String(error)])
      : [`${action.actionType} needs HubSpot: no CRM is connected here`]
    if (errors.length) onError?.(errors)
  }
}
