import type { Lexicon } from '../lexicon.ts'

export const french: Lexicon = {
  common:
    'le la les des du est sont et une un nous vous pour avec que qui dans je ce cette ne pas au sur notre votre il',
  delighted:
    'excellent* parfait* fantastique* formidable* genial* geniaux ravi ravie ravis magnifique* adore adorons',
  pleased:
    'bon bonne content contente contents contentes satisfait* utile utiles rapide rapides agreable* efficace* fiable* recommand* super aime aimons',
  displeased:
    'mauvais* lent lente lents lentes mal decu* decev* frustr* penible* complique* enerv* insatisfait* mecontent* difficile* agac*',
  outraged:
    'inacceptable* horrible* catastroph* nul nulle nuls furieu* honteu* scandaleu* inutilisable* inadmissible* pire desastr* ridicule*',
  expected: 'marche marchent fonctionne fonctionnent resolu resolus repond repondent aide',
  phrases: {
    'ras le bol': -2,
    'resilier le contrat': -2,
    'resilier notre': -2,
    'bonne journee': 0,
    'bonne soiree': 0,
    'bon week end': 0,
    'bonne reception': 0,
    'plus rapide possible': 0,
  },
  deny: 'ne n pas jamais aucun aucune rien sans ni guere',
  deniesAfter: true,
  intensify: 'tres vraiment extremement tellement totalement absolument trop si',
  soften: 'peu assez plutot',
  join: 'et mais ou car parce donc',
}
