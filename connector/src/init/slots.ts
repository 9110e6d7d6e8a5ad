import type { PropertyDefinition } from '../crm/crm.ts'

type PropertyType = PropertyDefinition['type']

/** One fact the mapping needs a property for, and what such a property usually looks like. */
export interface Slot {
  /** Place in the mapping, e.g. deal.start. */
  path: `company.${string}` | `deal.${string}`
  meaning: string
  types: readonly PropertyType[]
  /** Words that say it, and words that may mean it, in a folded name or label (see `folded`). */
  strong: readonly RegExp[]
  weak: readonly RegExp[]
  /** Values that behave like it are enough, whatever the name. */
  byValues?: true
  /** Words that rule a property out. */
  not?: RegExp
  /** Range of a usable number. */
  range?: readonly [least: number, most: number]
  whole?: true
}

const dates: PropertyType[] = ['date', 'datetime']
const choices: PropertyType[] = ['enumeration', 'string', 'bool']
const contractWords =
  '(contract\\w*|subscription|term|service|licen[sc]e|lizenz|agreement|abo|abonnement\\w*|vertrag\\w*|laufzeit|contrat\\w*|suscripcion|overeenkomst|plan)'

const onboardingWords =
  '(onboarding|implement\\w*|implantacion|einfuhrung\\w*|rollout|mise en (service|place|route)|deploiement|puesta en marcha|inrichting)'
const progressWords =
  '(progress|percent|pct|complet\\w*|fortschritt|%|avancement|avance|progreso|voortgang|stand)'
const targetWords =
  '(target|due|deadline|go ?live|ziel\\w*|fallig\\w*|geplant|soll|objectif|echeance|prevu\\w*|objetivo|prevista|doel|streef\\w*|gepland)'

const endWords: RegExp[] = [
  new RegExp(`${contractWords} ?(end\\w*|expir\\w*|until|bis|ablauf\\w*|fin\\w*|vencimiento|einde|vence)\\b`),
  /(end|expir\w*|valid until) (date )?of (the )?(contract|subscription|term|agreement)/,
  /vertrags? ?(ende|ablauf)|laufzeit ?ende|ablaufdatum|lauft bis|gultig bis/,
  /date (de )?fin|echeance|fin (de|du) contrat/,
  /fecha (de )?(fin|vencimiento|termino|caducidad)|fin de contrato/,
  /einddatum|contract ?einde|verloopdatum|loopt tot/,
]
const renewalWords: RegExp[] = [
  /(renewal|renews?) ?(date|on|due|day)|next renewal|verl(ae|a)ngerungs? ?(datum|termin|tag)|nachste verl(ae|a)ngerung/,
  /(date|prochain\w*) (de |du )?(renouvellement|reconduction)/,
  /(fecha|proxima) (de )?renovacion/,
  /verlengings? ?datum|datum verlenging/,
]
const notAnEnd =
  /notice|frist|trial|onboard|project|projekt|proyecto|projet|reason|grund|start|beginn|sent|created|first|last contact|review|reminder|erinner/

const yearlyWords: RegExp[] = [
  /\barr\b|\bacv\b|annual(ized|ised)? (recurring|contract|value|amount)|yearly (value|amount|contract)/,
  /jahres ?(wert|umsatz|betrag|vertrag\w*|volumen|preis)|jahrlich\w* (wert|betrag|umsatz)/,
  /(valeur|montant|revenu) annuel\w*/,
  /(valor|importe|ingreso\w*) anual\w*/,
  /jaar(waarde|bedrag|omzet)|jaarlijkse? (waarde|bedrag|omzet)/,
]
const notYearly =
  /\bmrr\b|month|monat|mensuel|mensual|maand|margin|uplift|change|increase|target|forecast|lost|churn|potential|one off|employees/

/** The facts portals keep in properties of their own: English, German, French, Spanish, Dutch. */
export const slots: readonly Slot[] = [
  {
    path: 'company.customerSince',
    meaning: 'day the company became a customer',
    types: dates,
    strong: [
      /(customer|client) (since|start)|became (a )?(customer|client)|kunde seit|kunden? ?start|client depuis|cliente desde|klant sinds/,
    ],
    weak: [/sign ?up date|first (purchase|order|contract)|erstvertrag|onboarded on/],
    not: /renewal|last|end\b/,
  },
  {
    path: 'company.onboardingProgress',
    meaning: 'onboarding progress in percent',
    types: ['number'],
    strong: [
      new RegExp(`${onboardingWords}.*${progressWords}`),
      new RegExp(`${progressWords}.*${onboardingWords}`),
    ],
    weak: [/^onboarding$/],
    range: [0, 100],
  },
  {
    path: 'company.onboardingTarget',
    meaning: 'day onboarding should be done',
    types: dates,
    strong: [
      new RegExp(`${onboardingWords}.*${targetWords}`),
      new RegExp(`${targetWords}.*${onboardingWords}`),
      /go ?live (target|due|plan|ziel)/,
    ],
    weak: [/go ?live/],
  },
  {
    path: 'company.tier',
    meaning: 'customer tier',
    types: ['enumeration', 'string'],
    strong: [
      /^tier$|(customer|account|service|client|support) tier|kunden ?(klasse|kategorie|segment|stufe)|(segment|categorie|niveau|categoria) (de |du |del )?client\w*|klant ?segment/,
    ],
    weak: [/\btier\b|^segment$|(customer|account|client) segment|abc (klasse|class|analyse)/],
    not: /ideal|ticket|lead/,
  },
  {
    path: 'company.plan',
    meaning: 'plan the customer is on',
    types: ['enumeration', 'string'],
    strong: [/^(current |pricing |subscription |product )?(plan|edition|tarif)( name| type| tier)?$/],
    weak: [/\b(pricing|subscription|product) (plan|edition|package)\b/],
    not: /success|onboarding|renewal|account plan|business plan/,
  },
  {
    path: 'company.region',
    meaning: 'region the customer belongs to',
    types: ['enumeration', 'string'],
    strong: [/^(sales |customer |account )?(region|territory|vertriebsgebiet)$/],
    weak: [/^country( region)?$|^land$|^pays$|^pais$/],
    not: /ip |billing|shipping|code/,
  },
  {
    path: 'company.segment',
    meaning: 'segment the customer belongs to',
    types: ['enumeration', 'string'],
    strong: [/^(market |customer |business |account )segment$/],
    weak: [/^segment$|^vertical$/],
    not: /lead|ideal/,
  },
  {
    path: 'company.externalId',
    meaning: 'the customer number other systems use',
    types: ['string', 'number'],
    strong: [
      /\b(customer|client|account|external|tenant|workspace|organi[sz]ation|erp|crm|billing) (id|no|nr|number|key|ref)\b/,
      /(kunden|debitoren|debitor) ?(nummer|nr|id)|numero (de )?client\w*|klant ?(nummer|nr|id)/,
    ],
    weak: [/external ?id|ext id|sap\b/],
    not: /parent|owner|manager/,
  },
  {
    path: 'company.kind',
    meaning: 'what kind of company it is',
    types: ['enumeration', 'string'],
    strong: [
      /^type$|(company|account|organi[sz]ation|firmen|unternehmens|kontakt|bedrijfs) ?(type|typ|art|kind)\b|type (de )?(compte|societe|empresa)/,
    ],
    weak: [/relationship|beziehung|relation|relatie|\b(type|typ|art)\b/],
    not: /industry|contract|support|deal|segment/,
  },
  {
    path: 'company.status',
    meaning: 'whether the company is an active customer',
    types: choices,
    strong: [
      /(customer|client|account|subscription|contract) (status|state)|kunden ?status|vertrags ?status|statut (du )?client|estado (del )?cliente|klant ?status/,
    ],
    weak: [/\bstatus\b|\bstatut\b|\bestado\b/],
    not: /lead|onboarding|health|payment|ticket|invoice|import|sync|rechnung/,
  },
  {
    path: 'company.currentCustomer',
    meaning: "the CRM's flag for a current customer",
    types: ['bool', 'enumeration'],
    strong: [
      /^(hs )?current customer$/,
      /^(is |active )?(customer|client|kunde|klant|cliente)( aktiv| actif| activo)?$/,
    ],
    weak: [
      /aktueller kunde|bestandskunde|is (a )?customer|aktiver kunde|client actif|cliente activo|actieve klant/,
    ],
  },
  {
    path: 'company.renewalDate',
    byValues: true,
    meaning: 'renewal date kept on the company',
    types: dates,
    strong: [...renewalWords, ...endWords],
    weak: [/renew|verl(ae|a)nger|renouvel|renovac|verleng|expir/],
    not: notAnEnd,
  },
  {
    path: 'company.arr',
    byValues: true,
    meaning: 'yearly contract amount kept on the company',
    types: ['number'],
    strong: yearlyWords,
    weak: [/contract value|vertragswert|recurring revenue|wiederkehrend\w* umsatz|contractwaarde/],
    not: notYearly,
  },
  {
    path: 'company.sentiment',
    meaning: "the customer success manager's own judgement",
    types: ['enumeration', 'number'],
    strong: [
      /\b(csm?|account manager|am|customer success)\b.*(sentiment|pulse|health|feeling|rating|score|ampel|mood)/,
      /(csm|kunden|customer) ?(ampel|stimmung|zufriedenheit|sentiment|pulse)/,
      /sentiment|bauchgefuhl|ampel\b/,
    ],
    weak: [/pulse|stimmung|mood|rag status|gesundheit|\bhealth\b/],
    not: /nps|score calc|threshold/,
  },
  {
    path: 'company.overdueSince',
    meaning: 'day the oldest unpaid invoice fell due',
    types: dates,
    strong: [
      /(overdue|past due|unpaid|arrears) (since|from|date)|(oldest|earliest) (open|unpaid|overdue) invoice/,
      /uberfallig (seit|ab)|in verzug seit|alteste offene rechnung/,
      /impaye\w* depuis|vencid\w* desde|achterstallig sinds/,
    ],
    weak: [/overdue|uberfallig|arrears|impaye|achterstallig/],
    not: /renewal|onboard|task|ticket|contract/,
  },
  {
    path: 'company.overdueAmount',
    meaning: 'amount of unpaid invoices that are overdue',
    types: ['number'],
    strong: [
      /(overdue|past due|unpaid|arrears|outstanding) (amount|balance|total|invoices?|receivables?)|(amount|balance|total) (overdue|past due|unpaid|outstanding)/,
      /(uberfallige\w*|offene\w*|ausstehende\w*) (betrag|rechnung\w*|forderung\w*|posten)/,
      /(montant|solde) (impaye|du|en retard)|(importe|saldo) (vencido|pendiente)|(openstaand|achterstallig) (bedrag|saldo)/,
    ],
    weak: [/overdue|uberfallig|arrears/],
    not: /days|tage|count|number of|anzahl/,
  },
  {
    path: 'company.noticeGivenOn',
    meaning: 'day the customer said it will not renew',
    types: dates,
    strong: [
      /(notice|cancellation|termination|non renewal) (notice )?(given|received|date|on)\b|date of (notice|cancellation|termination)/,
      /k(ue|u)ndigung (eingegangen|erhalten|am|vom)|k(ue|u)ndigungs ?(datum|eingang)|gek(ue|u)ndigt am/,
      /date de (resiliation|denonciation)|fecha de (cancelacion|baja|aviso)|(opzegdatum|opgezegd op|datum opzegging)/,
    ],
    weak: [],
    not: /period|frist|days|deadline|until|bis\b|latest|window|due|employ/,
  },
  {
    path: 'company.valueTarget',
    meaning: 'what the customer wants to get out of it, as a number',
    types: ['number'],
    strong: [
      /\b(roi|business value|value|outcome|benefit|savings?) (target|goal|promised|expected|planned)\b/,
      /\b(target|promised|expected|planned) (roi|business value|value|outcome|benefit|savings?)\b/,
      /(ziel|soll) ?(nutzen|wert|ersparnis)|(nutzen|einsparungs) ?ziel/,
    ],
    weak: [],
    not: /contract|deal|lifetime|ltv|arr|mrr|revenue|renewal/,
  },
  {
    path: 'company.valueRealised',
    meaning: 'what the customer has got out of it so far, as a number',
    types: ['number'],
    strong: [
      /\b(roi|business value|value|outcome|benefit|savings?) (reali[sz]ed|achieved|delivered|actual|to date)\b/,
      /\b(reali[sz]ed|achieved|delivered|actual) (roi|business value|value|outcome|benefit|savings?)\b/,
      /(erreichter?|erzielter?|ist) ?(nutzen|wert|ersparnis)/,
    ],
    weak: [],
    not: /contract|deal|lifetime|ltv|arr|mrr|revenue|renewal/,
  },
  {
    path: 'deal.start',
    byValues: true,
    meaning: 'first day of the contract',
    types: dates,
    strong: [
      new RegExp(`${contractWords} ?(start\\w*|begin\\w*|from|ab|debut|inicio|anfang)\\b`),
      /(start|begin\w*|effective) (date )?of (the )?(contract|subscription|term|agreement)/,
      /vertrags? ?(beginn|start|anfang)|laufzeit ?(beginn|start)|lauft ab/,
      /date (de )?(debut|prise d effet)|debut (de|du) contrat|fecha (de )?inicio|inicio (de|del) contrato/,
      /startdatum|ingangsdatum|begindatum/,
    ],
    weak: [/^start( date)?$|start date|effective|beginn\b|commence/],
    not: /onboard|project|projekt|proyecto|projet|trial|renewal|invoice|rechnung|end\b/,
  },
  {
    path: 'deal.end',
    byValues: true,
    meaning: 'first day after the contract',
    types: dates,
    strong: [...endWords, ...renewalWords],
    weak: [
      /^(end|ende|fin|einde|eind)( ?(date|datum))?$|end date|enddatum|expir|renew|verl(ae|a)nger|renouvel|renovac|verleng/,
      /cancel|k(ue|u)ndigung|gek(ue|u)ndigt|resili|baja|opgezegd|opzegging|terminat|churn ?(date|datum)/,
    ],
    not: notAnEnd,
  },
  {
    path: 'deal.termMonths',
    byValues: true,
    meaning: 'length of the term in months',
    types: ['number', 'enumeration'],
    strong: [
      /(contract|subscription|vertrag\w*|commitment|agreement|licen[sc]e)? ?(term|duration|length|laufzeit|dauer|duree|duracion|looptijd|plazo)( |$).*(month|monat|mois|mes|maand|mon\b|m$)/,
      /(contract|subscription|vertrags?|contrat|contrato|agreement|commitment) ?(term|duration|length|laufzeit|dauer|duree|duracion|looptijd|plazo)/,
      /\b(months|monate|mois|meses|maanden)\b.*(term|duration|laufzeit|duree|duracion|looptijd)/,
      /laufzeit|looptijd|\bduree\b|vertragsdauer|contractduur/,
    ],
    weak: [/^term$|\bterm\b|duration|\bmonths\b|\bmonate\b|plazo|duracion/],
    not: /notice|frist|payment|zahlung|billing|preavis|opzeg/,
    range: [1, 120],
    whole: true,
  },
  {
    path: 'deal.autoRenews',
    meaning: 'whether the contract renews by itself',
    types: ['bool', 'enumeration'],
    strong: [
      /auto(matic\w*|matisch\w*|matique)? ?(renew\w*|verl(ae|a)nger\w*|verleng\w*)/,
      /(renouvellement|reconduction|renovacion) (auto\w*|tacit\w*)|tacit\w* (renewal|reconduction)|stillschweigend|stilzwijgend/,
    ],
    weak: [/verl(ae|a)ngert sich|evergreen|renews itself/],
  },
  {
    path: 'deal.noticeDays',
    meaning: 'notice period in days',
    types: ['number', 'enumeration'],
    strong: [
      /(notice|cancellation|termination) ?(period|days|window)|days (of )?notice/,
      /k(ue|u)ndigungs? ?frist|preavis|preaviso|aviso previo|opzegtermijn|opzeg ?periode/,
    ],
    weak: [/\bnotice\b|\bfrist\b/],
    range: [0, 365],
    whole: true,
  },
  {
    path: 'deal.seats',
    byValues: true,
    meaning: 'seats under contract',
    types: ['number'],
    strong: [
      /\b(seats|licen[sc]es|lizenzen|users|nutzer|benutzer|utilisateurs|usuarios|gebruikers|asientos|puestos|licencias|licenties|postes)\b/,
      /(seat|user|licen[sc]e|lizenz|nutzer|platz) ?(count|anzahl|number|qty|quantity|zahl)|anzahl (der )?(lizenz|nutzer|benutzer|platz)\w*|arbeitsplatze/,
    ],
    weak: [/\b(seat|user|licen[sc]e|lizenz|platze|plaetze)\b|headcount/],
    not: /price|preis|prix|precio|prijs|cost|start|end\b|type|active|aktiv|per |pro |max|id\b/,
    range: [1, 10_000_000],
  },
  {
    path: 'deal.arr',
    meaning: 'yearly contract amount beside the amount',
    types: ['number'],
    strong: yearlyWords,
    weak: [],
    not: notYearly,
  },
  {
    path: 'deal.externalId',
    meaning: 'the contract or subscription number other systems use',
    types: ['string', 'number'],
    strong: [
      /\b(subscription|contract|order|external|agreement|erp|billing) (id|no|nr|number|key|ref)\b/,
      /(vertrags|auftrags|abo) ?(nummer|nr|id)|numero (de |du )?(contrat|contrato)|contract ?nummer/,
    ],
    weak: [/external ?id|ext id/],
    not: /parent|owner/,
  },
]

export const slotAt = (path: Slot['path']): Slot => slots.find(slot => slot.path === path)!
