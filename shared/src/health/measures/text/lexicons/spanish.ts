import type { Lexicon } from '../lexicon.ts'

export const spanish: Lexicon = {
  common:
    'el la los las es son y que de en un una se con para por nos nuestro nuestra su lo al del esta este ha hemos',
  delighted:
    'excelente* perfect* fantastic* maravillos* increible* encanta encantad* estupend* genial* magnific*',
  pleased:
    'bueno buena buenos buenas buen contento contenta contentos satisfech* util utiles rapid* amable* facil faciles fiable* recomiend* recomendar mejor gusta gustan',
  displeased:
    'malo mala malos malas mal lento lenta lentos decepcion* frustr* molest* insatisfech* complicad* dificil* descontent* peor enfad*',
  outraged:
    'terrible* horrible* inaceptable* pesim* inutil* furios* indignant* vergonz* desastr* ridicul* fatal',
  expected: 'funciona funcionan funcionar responde responden resuelto resuelta ayuda ayudado',
  phrases: {
    'cancelar el contrato': -2,
    'estamos hartos': -2,
    'perdida de tiempo': -2,
    'buenos dias': 0,
    'buenas tardes': 0,
    'buenas noches': 0,
    'buen dia': 0,
    'a lo mejor': 0,
    'lo mejor posible': 0,
  },
  deny: 'no nunca jamas sin nada ningun ninguna ninguno tampoco ni',
  deniesAfter: false,
  intensify: 'muy tan totalmente absolutamente realmente extremadamente demasiado',
  soften: 'poco algo bastante',
  join: 'y e pero o porque aunque sino',
}
