import { type CustomProperty, group, yesOrNo } from '../custom-properties.ts'
import type { PortalLine } from '../portal.ts'

/** What the consultant called the sample's properties. */
export const dealNames = {
  contract_start_date: 'contrat_debut__2',
  contract_end_date: 'c4_vtg_ende_dt',
  contract_term_months: 'zz_laufzeit_m',
  auto_renewal: 'x_auto_verl',
  notice_period_days: 'c4_kdgfrist_t',
  seats: 'num_puestos_v3',
  contract_type: 'c4_vtg_art',
} as const

export const companyNames = {
  customer_since: 'cl_depuis_dt',
  onboarding_progress: 'avance_pm_pct',
  onboarding_target_date: 'c4_ziel_einf_dt',
  tier: 'seg_client_02',
} as const

/** The codes behind the German labels of the type property. */
export const contractTypes: Readonly<Record<'new' | 'renewal' | 'expansion', string>> = {
  new: 'NG01',
  renewal: 'VL02',
  expansion: 'EW03',
}

export const tiers: Readonly<Record<string, string>> = { strategic: 'A+', growth: 'B', scale: 'C' }

const date = (name: string, label: string): CustomProperty => ({
  name,
  label,
  type: 'date',
  fieldType: 'date',
})
const count = (name: string, label: string): CustomProperty => ({
  name,
  label,
  type: 'number',
  fieldType: 'number',
})

export function* dealShape(): Generator<PortalLine> {
  yield* group('deals', 'grp_c4_17', 'Altdaten C4 (bitte nicht ändern)', [
    date(dealNames.contract_end_date, 'Vertragsende'),
    count(dealNames.contract_term_months, 'Laufzeit (Monate)'),
    {
      name: dealNames.contract_type,
      label: 'Vertragsart',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { label: 'Neugeschäft', value: contractTypes.new },
        { label: 'Verlängerung', value: contractTypes.renewal },
        { label: 'Erweiterung', value: contractTypes.expansion },
      ],
    },
  ])
  yield* group('deals', 'divers_2', 'Divers', [
    date(dealNames.contract_start_date, 'Début du contrat'),
    count(dealNames.seats, 'Puestos contratados'),
    count(dealNames.notice_period_days, 'Kündigungsfrist (Tage)'),
    {
      name: dealNames.auto_renewal,
      label: 'Automatische Verlängerung',
      type: 'bool',
      fieldType: 'booleancheckbox',
      options: yesOrNo,
    },
  ])
}

export function* companyShape(): Generator<PortalLine> {
  yield* group('companies', 'grp_c4_03', 'Kundenstamm C4', [
    date(companyNames.customer_since, 'Client depuis le'),
    count(companyNames.onboarding_progress, 'Avance de la puesta en marcha (%)'),
    date(companyNames.onboarding_target_date, 'Zieltermin Einführung'),
    {
      name: companyNames.tier,
      label: 'Segment client',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { label: 'Stratégique', value: 'A+' },
        { label: 'Croissance', value: 'B' },
        { label: 'Petits comptes', value: 'C' },
      ],
    },
  ])
}
