import { Settings } from '@perennial/shared/wire/settings'
import { DraftAnswer, type DraftRequest, type SettingsDraft } from '@perennial/shared/wire/settings-draft'
import {
  PublishReceipt,
  type PublishRequest,
  type RollbackRequest,
  SettingsVersions,
} from '@perennial/shared/wire/settings-publish'
import { Backtest, PolicyEffect, WhatIf } from '@perennial/shared/wire/settings-what-if'
import { ask } from '../common/connector/ask.ts'

/** What the settings page needs from the outside world; tests pass their own. All of it throws CardFailure. */
export interface SettingsConnector {
  settings(): Promise<Settings>
  versions(): Promise<SettingsVersions>
  /** Keeps all edits as the reader's draft; null once there are none. Publishes nothing. */
  keep(draft: DraftRequest): Promise<SettingsDraft | null>
  whatIf(draft: DraftRequest): Promise<WhatIf>
  backtest(draft: DraftRequest): Promise<Backtest>
  policyEffect(draft: DraftRequest): Promise<PolicyEffect>
  publish(request: PublishRequest): Promise<PublishReceipt>
  rollBack(request: RollbackRequest): Promise<PublishReceipt>
}

const at = '/v1/settings'

export const httpSettings: SettingsConnector = {
  settings: () => ask(at, Settings),
  versions: () => ask(`${at}/versions`, SettingsVersions),
  keep: async draft => {
    const path = draft.edits.length === 0 ? '/draft/discard' : '/draft'
    return (await ask(`${at}${path}`, DraftAnswer, draft)).draft
  },
  whatIf: draft => ask(`${at}/what-if`, WhatIf, draft),
  backtest: draft => ask(`${at}/backtest`, Backtest, draft),
  policyEffect: draft => ask(`${at}/policy-effect`, PolicyEffect, draft),
  publish: request => ask(`${at}/publish`, PublishReceipt, request),
  rollBack: request => ask(`${at}/rollback`, PublishReceipt, request),
}
