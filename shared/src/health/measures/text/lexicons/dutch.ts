import type { Lexicon } from '../lexicon.ts'

export const dutch: Lexicon = {
  common:
    'de het een en is zijn was wij we ons onze jullie van voor met dat die op te ik dit er aan hebben heeft niet bij',
  delighted: 'uitstekend* geweldig* fantastisch* perfect* prachtig* briljant* schitterend* top',
  pleased:
    'goed goede beter blij tevreden behulpzaam behulpzame snel snelle sneller handig* fijn fijne vriendelijk* betrouwbaar betrouwbare aanrader prettig* bevalt',
  displeased:
    'slecht slechte slechter traag trage teleurgesteld* teleurstellend* frustr* irritant* irriteer* vervelend* ontevreden moeilijk* ingewikkeld* onbetrouwbaar onbetrouwbare boos omslachtig*',
  outraged:
    'verschrikkelijk* vreselijk* onacceptabel* waardeloos waardeloze woedend* belachelijk* schandalig* onbruikbaar onbruikbare rampzalig* drama',
  expected: 'werkt werken werkend laadt reageert reageren opgelost geholpen',
  phrases: {
    'contract opzeggen': -2,
    'helemaal klaar mee': -2,
    'in de steek': -2,
    'goede morgen': 0,
    'goede middag': 0,
    'goede dag': 0,
    'vriendelijke groet': 0,
    'vriendelijke groeten': 0,
    'zo snel mogelijk': 0,
  },
  deny: 'niet geen nooit niets zonder nauwelijks noch',
  deniesAfter: true,
  intensify: 'heel erg zeer echt ontzettend enorm totaal volledig zo te',
  soften: 'beetje iets enigszins redelijk',
  join: 'en maar of omdat want hoewel',
}
