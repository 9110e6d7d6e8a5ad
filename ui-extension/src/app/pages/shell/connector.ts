import { FilterChoices, filterChoicesPath } from '@perennial/shared/wire/filters'
import { ask } from '../../common/connector/ask.ts'

/** What the shell around all pages asks for. */
export interface ShellConnector {
  choices(): Promise<FilterChoices>
}

export const httpShell: ShellConnector = { choices: () => ask(filterChoicesPath, FilterChoices) }
