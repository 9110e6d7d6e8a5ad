import type { Lexicon } from '../lexicon.ts'

export const german: Lexicon = {
  common:
    'der die das und ist sind war wir uns unser unsere ihr sie es mit fur haben hat nicht ein eine ich zu auf im den dem auch wird bei',
  delighted:
    'hervorragend* begeister* fantastisch* ausgezeichnet* perfekt* grossartig* exzellent* wunderbar* genial*',
  pleased:
    'gut gute guter gutes guten besser super toll* zufrieden* hilfreich* freundlich* zuverlassig* schnell schnelle schneller empfehl* prima gefallt gefallen angenehm*',
  displeased:
    'schlecht* langsam* enttausch* arger* argert verarger* nervt nervig* unzufrieden* kompliziert* umstandlich* mangelhaft* muhsam* frustrier* unzuverlassig* unfreundlich* schwierig*',
  outraged:
    'schrecklich* katastroph* unbrauchbar* inakzeptabel* unverschamt* wutend* sauer frechheit zumutung entsetz* nutzlos* untragbar* unterirdisch*',
  expected: 'funktioniert funktionieren geht lauft klappt gelost reagiert antwortet geholfen',
  phrases: {
    'im stich': -2,
    'nase voll': -2,
    'vertrag kundigen': -2,
    'kundigung des vertrag': -2,
    'guten tag': 0,
    'guten morgen': 0,
    'guten abend': 0,
    'freundlichen grussen': 0,
    'freundliche grusse': 0,
    'gute grusse': 0,
    'so schnell wie moglich': 0,
  },
  deny: 'nicht kein keine keinen keiner keinem nie niemals nichts ohne kaum weder',
  deniesAfter: true,
  intensify: 'sehr extrem absolut vollig total wirklich so besonders ausserst hochst zu',
  soften: 'etwas bisschen leicht teilweise',
  join: 'und aber oder weil obwohl doch sondern',
}
