import { type ExtensionPointApiActions, Flex, Tab, Tabs, Text } from '@hubspot/ui-extensions'
import type { Settings, SettingsVersion } from '@perennial/shared/wire/settings'
import type { PublishReceipt } from '@perennial/shared/wire/settings-publish'
import { Loaded } from '../common/load/Loaded.tsx'
import { useReader } from '../common/words/Reader.tsx'
import { DraftState } from './draft/DraftState.tsx'
import { FieldGroups } from './draft/FieldGroups.tsx'
import { publishId } from './draft/Publish.tsx'
import { useDraft } from './draft/useDraft.ts'
import { OfDraft } from './effect/OfDraft.tsx'
import { BudgetEffect, RetentionEffect } from './effect/SideBySide.tsx'
import { Stages } from './Stages.tsx'
import { Scorecards } from './scorecard/Scorecards.tsx'
import type { SettingsConnector } from './settingsConnector.ts'
import { rollBackId } from './versions/RollBack.tsx'
import { SettingNaming, settingNames } from './versions/settingNames.ts'
import { Versions } from './versions/Versions.tsx'

/** What the settings may do to the page around them. */
export type SettingsActions = Pick<ExtensionPointApiActions<'settings'>, 'addAlert' | 'closeOverlay'>

interface SettingsPageProps {
  connector: SettingsConnector
  page: SettingsActions
}

/** The rules: what is in force, what the reader drafts, and what that would do. */
export const SettingsPage = ({ connector, page }: SettingsPageProps) => (
  <Loaded what="Settings" question="settings" answer={() => connector.settings()}>
    {(settings, reload) => (
      <Edited
        key={settings.version?.version ?? 'file'}
        settings={settings}
        connector={connector}
        page={page}
        onChanged={reload}
      />
    )}
  </Loaded>
)

interface EditedProps extends SettingsPageProps {
  settings: Settings
  onChanged: () => void
}

function Edited({ settings, connector, page, onChanged }: EditedProps) {
  const draft = useDraft(settings, connector)
  const ruling = settings.version
  const made = (overlay: string) => (receipt: PublishReceipt) => {
    page.closeOverlay(overlay)
    page.addAlert({
      type: 'success',
      title: `Version ${receipt.version} rules`,
      message: 'Scores follow with the next scoring run.',
    })
    onChanged()
  }
  return (
    <SettingNaming.Provider value={settingNames(settings)}>
      <Flex direction="column" gap="md">
        <InForce version={ruling} />
        <DraftState draft={draft} connector={connector} onPublished={made(publishId)} />
        <Tabs defaultSelected="scorecard">
          <Tab tabId="scorecard" title="Scorecard">
            <Scorecards settings={settings} draft={draft} connector={connector} />
          </Tab>
          <Tab tabId="stages" title="Stages">
            <Stages stages={settings.stages} draft={draft} />
          </Tab>
          <Tab tabId="policy" title="Policy">
            <FieldGroups groups={settings.policy} draft={draft} />
            <OfDraft what="The effect on retention" draft={draft} ask={connector.policyEffect}>
              {effect => <RetentionEffect of={effect} />}
            </OfDraft>
          </Tab>
          <Tab tabId="alerts" title="Alert budget">
            <FieldGroups groups={settings.alerts} draft={draft} />
            <OfDraft what="The effect on alerts" draft={draft} ask={connector.policyEffect}>
              {effect => <BudgetEffect of={effect} />}
            </OfDraft>
          </Tab>
          <Tab tabId="mapping" title="Field mapping">
            <Text variant="microcopy">
              The CRM's own name of each property; empty where the portal has none. What was not read before
              is unknown until the next sync has read it.
            </Text>
            <FieldGroups groups={settings.mapping} draft={draft} />
          </Tab>
          <Tab tabId="versions" title="Versions">
            <Versions
              rules={ruling?.version ?? null}
              connector={connector}
              onRolledBack={receipt => made(rollBackId(receipt.restores ?? 0))(receipt)}
            />
          </Tab>
        </Tabs>
      </Flex>
    </SettingNaming.Provider>
  )
}

function InForce({ version }: { version: SettingsVersion | null }) {
  const { instant } = useReader()
  if (version === null) return <Text>The configuration file is in force; nothing was published yet.</Text>
  const { version: number, by, at, reason } = version
  return (
    <Text>{`Version ${number} in force since ${instant(at)}${by ? `, published by ${by}` : ', taken from the file'}${reason ? `: ${reason}` : ''}.`}</Text>
  )
}
