import type { CardCrm } from '../channel.ts'
import type { CrmPropertiesResponse, FetchHookOptions } from '../crmHook.ts'
import type { Signal } from '../signal.ts'

type OnUpdate = (properties: CrmPropertiesResponse) => void

/** The SDK's data hooks read a Response-like: `json()` holds the data, or the error in words. */
const answered = async <T>(asked: Promise<T>, cleanup: () => void = () => undefined) => {
  const body = await asked.then(
    data => ({ data, cleanup }),
    error => ({ error: wordsOf(error) }),
  )
  return { json: async () => body }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What `hsWorkerAPI` needs of the CRM. Properties are read again whenever the record changes, as long as the card listens. */
export function crmGlobals(crm: CardCrm, recordChanged: Signal) {
  return {
    fetchCrmProperties: (names: string[], onUpdate: OnUpdate, options?: FetchHookOptions) => {
      const read = () => crm.properties(names, options)
      // a failure to read again ends as an unhandled rejection, which the page is told of
      const leave = recordChanged.listen(() => void read().then(onUpdate))
      return answered(read(), leave)
    },
    fetchAssociations: (...asked: Parameters<CardCrm['associations']>) =>
      answered(crm.associations(...asked)),
    fetchCrmSearch: (...asked: Parameters<CardCrm['search']>) => answered(crm.search(...asked)),
    formatCrmProperties: async (...asked: Parameters<CardCrm['format']>) => {
      const rows = await crm.format(...asked)
      return { json: async () => rows }
    },
  }
}

/** The two CRM actions that read, which stay in the worker because callbacks live there. */
export function crmActions(crm: CardCrm, recordChanged: Signal) {
  const read = async (names: string[] | '*') => {
    const values = await crm.properties(names)
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
  }
  return {
    fetchCrmObjectProperties: read,
    onCrmPropertiesUpdate: (
      names: string[] | '*',
      callback: (properties: CrmPropertiesResponse, error?: { message: string }) => void,
    ) => {
      recordChanged.listen(() =>
        read(names).then(callback, error => callback({}, { message: wordsOf(error) })),
      )
    },
  }
}
