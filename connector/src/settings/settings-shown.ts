import { measures } from '@perennial/shared/health/measures'
import type { Settings } from '@perennial/shared/wire/settings'
import { rulingConfig, versionsOf } from '../config/versions.ts'
import type { Tx } from '../store/store.ts'
import { availableData } from '../view/available-data.ts'
import { draftShown } from './draft-shown.ts'
import { mappingFields } from './mapping-fields.ts'
import { alertFields, policyFields } from './policy-fields.ts'
import type { SettingsDesk } from './publish-draft.ts'
import { scorecardsShown } from './scorecard-shown.ts'
import { stagesShown } from './stage-shown.ts'
import { storedDraft } from './stored-draft.ts'
import { saidVersion } from './version-history.ts'

/** What rules, field by field, and what the one who asks is editing of it. */
export async function settingsShown(
  tx: Tx,
  { portalId, by, file }: SettingsDesk,
): Promise<Omit<Settings, 'asOf' | 'syncedAt' | 'stale' | 'timeZone'>> {
  const versions = await versionsOf(tx, portalId)
  const ruling = await rulingConfig(tx, portalId, file)
  const available = await availableData(tx, portalId, ruling.mapping)
  const draft = await storedDraft(tx, portalId, by)
  const [latest] = versions
  return {
    version: latest === undefined ? null : saidVersion(latest),
    scorecards: scorecardsShown(ruling, available),
    measures: measures.map(({ id, label, needs }) => ({
      measure: id,
      label,
      hasData: needs.every(need => available.has(need)),
    })),
    stages: stagesShown(ruling),
    policy: policyFields(ruling),
    alerts: alertFields(ruling),
    mapping: mappingFields(ruling),
    draft: draft && (await draftShown(tx, portalId, { ruling, versions }, draft)),
  }
}
