/** One property Perennial writes back. CRM-neutral: adapters translate type and options. */
export interface Field {
  name: string
  label: string
  description: string
  on: 'company' | 'deal'
  type: 'number' | 'text' | 'date' | 'flag' | 'choice'
  options?: readonly { value: string; label: string }[]
  /** Who may see it: anybody with the record sees its properties, so only `everyone` is written by default. */
  audience: 'everyone' | 'cs' | 'finance'
}

/** Property group (section) that holds all of ours. */
export const fieldGroup = { name: 'perennial', label: 'Perennial retention' } as const
