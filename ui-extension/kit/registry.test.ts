import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as sdk from '@hubspot/ui-extensions'
import * as crm from '@hubspot/ui-extensions/crm'
import * as experimental from '@hubspot/ui-extensions/experimental'
import * as pages from '@hubspot/ui-extensions/pages'
import * as home from '@hubspot/ui-extensions/pages/home'
import { components } from './components.ts'

const registry = fileURLToPath(
  new URL('./shared.synced/remoteComponents.synced.js', import.meta.resolve('@hubspot/ui-extensions')),
)

/** Every name the installed SDK registers for the remote channel. */
const registered = [
  ...readFileSync(registry, 'utf8').matchAll(/createAndRegisterRemote(?:Compound)?ReactComponent\('(\w+)'/g),
].map(([, name = '']) => name)

/** Why the kit has no twin; these show a box with their name. */
const notDrawn: Record<string, string> = {
  ...because('is a report of HubSpot’s own making; no host here can compute it', ['CrmReport']),
  ...because('needs association labels and deadlines no surface of ours shows', [
    'CrmAssociationPivot',
    'CrmAssociationPropertyList',
    'CrmAssociationStageTracker',
    'CrmSimpleDeadline',
  ]),
  ...because('moves files through HubSpot’s file manager; no surface of ours takes files', [
    'FileInput',
    'FileUpload',
    'FileViewer',
  ]),
  ...because('is an experiment with spacing around a component that has a twin', [
    'Stack2',
    'ExperimentalFlex',
    'ExperimentalBox',
    'ExperimentalInline',
    'ExperimentalAutoGrid',
    'ExperimentalButtonRow',
    'ExperimentalButton',
    'ExperimentalLoadingButton',
    'ExperimentalInput',
    'ExperimentalTextArea',
    'ExperimentalNumberInput',
    'ExperimentalDateInput',
    'ExperimentalTimeInput',
    'ExperimentalCurrencyInput',
    'ExperimentalStepperInput',
    'ExperimentalSearchInput',
    'ExperimentalSelect',
    'ExperimentalMultiSelect',
    'ExperimentalCheckbox',
    'ExperimentalRadioButton',
    'ExperimentalToggle',
  ]),
}

function because(reason: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, reason]))
}

describe('the SDK’s components', () => {
  it('are found in its registry, all that it exports among them', () => {
    // a component of the SDK is its name on the channel
    const exported = Object.values({ ...sdk, ...crm, ...experimental, ...pages, ...home }).filter(
      value => typeof value === 'string',
    )
    expect(exported.length).toBeGreaterThan(80)
    expect(exported.filter(name => !registered.includes(name))).toEqual([])
  })

  it('each have a twin, or a reason for having none', () => {
    expect(registered.filter(name => !(name in components) && !(name in notDrawn))).toEqual([])
  })

  it('are what the kit names, and none that is gone', () => {
    const named = [...Object.keys(components), ...Object.keys(notDrawn)]
    expect(named.filter(name => !registered.includes(name))).toEqual([])
    expect(Object.keys(notDrawn).filter(name => name in components)).toEqual([])
  })
})
